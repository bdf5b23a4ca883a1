import { moduleId, splitRule } from '../../domain/class/module.ts';
import { moduleUrl } from '../../domain/guide/urls.ts';
import type { ClassData, ClassQuestionData } from '../../schemas/class.ts';
import { type CheckContext, draftsOf } from '../check.ts';
import { checkIds } from '../check-ids.ts';
import { type Issue, issueAt } from '../issue.ts';
import { startOf } from '../place.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { type Addresses, listAddresses, otherAnchors } from '../references/addresses.ts';
import { suggestNearest } from '../suggest.ts';

/** Fewer cases don't cover a module's rule. */
const fewestQuestions = 5;

/** Pages of the class beside its modules: the results and the review. */
const taken = ['hasil', 'ulangan'];

/** Every module has enough cases with ids of their own, which test a rule as it is now; its tools exist. */
export function* checkClasses(context: CheckContext): Iterable<Issue> {
  const addresses = listAddresses(context);
  for (const { path, file, data } of draftsOf(context, 'classes')) {
    const { questions = [], try: tasks = [] } = data;
    yield* addressIssues(context, path);
    if (data.questions && questions.length < fewestQuestions)
      yield issueAt(file.locateKey(['questions']), 'class-few-questions', {
        what: `Modul ini punya ${questions.length} soal; paling sedikit ${fewestQuestions}.`,
        fix: `Tambahkan ${fewestQuestions - questions.length} kasus.`,
      });
    yield* idIssues(file, questions, tasks);
    for (const [index, question] of questions.entries())
      yield* sectionIssues(file, index, question, addresses);
    for (const [index, { where }] of tasks.entries()) yield* toolIssues(file, index, where, addresses);
  }
}

/** A module's address is its id without the number, and is no other module's. */
function* addressIssues({ paths }: CheckContext, path: string): Iterable<Issue> {
  const id = moduleId(path);
  const all = [...paths].filter((each) => each.startsWith('classes/')).sort();
  const first = all.find((each) => moduleId(each) === id);
  if (taken.includes(id)) {
    yield issueAt(startOf(path), 'duplicate-id', {
      what: `Alamat \`${moduleUrl({ id })}\` sudah dipakai.`,
      fix: `Ganti namanya menjadi \`${path.replace(/\.md$/, '-kelas.md')}\`.`,
    });
  } else if (first !== path) {
    yield issueAt(startOf(path), 'duplicate-id', {
      what: `Modul \`${id}\` sudah ada di \`${first}\`.`,
      fix: `Ganti namanya menjadi \`${path.replace(/\.md$/, '-2.md')}\`.`,
    });
  }
}

function idIssues(file: ParsedFile, questions: ClassQuestionData[], tasks: ClassData['try']): Issue[] {
  const say =
    (item: string, more = '') =>
    (id: string, first: number) =>
      `ID \`${id}\` sudah dipakai ${item} ke-${first + 1}${more}.`;
  return [
    ...checkIds(file, ['questions'], questions, say('soal')),
    ...checkIds(file, ['try'], tasks, say('latihan')),
    ...questions.flatMap(({ id, options }, index) =>
      checkIds(file, ['questions', index, 'options'], options, say('pilihan', ` di soal \`${id}\``)),
    ),
  ];
}

/** The section that a question tests is on its page. */
function* sectionIssues(
  file: ParsedFile,
  index: number,
  { rule }: ClassQuestionData,
  addresses: Addresses,
): Iterable<Issue> {
  const { page, section } = splitRule(rule);
  const anchors = addresses.get(`/${page}/`)?.();
  if (section === '' || !anchors || anchors.includes(section)) return;
  yield issueAt(file.locate(['questions', index, 'rule']), 'broken-anchor', {
    what: `Tidak ada bagian \`#${section}\` di halaman \`${page}\`.`,
    fix: suggestNearest(section, anchors, otherAnchors(section, anchors), (near) => `${page}#${near}`),
  });
}

/** The tool or flow that a task uses has that address. */
function* toolIssues(file: ParsedFile, index: number, where: string, addresses: Addresses): Iterable<Issue> {
  const address = where.replace(/[?#].*$/, '');
  if (addresses.has(address)) return;
  const isFlow = address.startsWith('/alur/');
  yield issueAt(file.locate(['try', index, 'where']), isFlow ? 'unknown-flow' : 'broken-link', {
    what: isFlow ? `\`${address}\` tidak ditemukan.` : `Tidak ada halaman di \`${address}\`.`,
    fix: suggestNearest(address, addresses.keys(), 'Pilih alat atau alur yang ada.'),
  });
}
