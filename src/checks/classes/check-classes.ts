import { moduleId, splitRule } from '../../domain/class/module.ts';
import { moduleUrl } from '../../domain/guide/urls.ts';
import { isRupiah } from '../../domain/money/money.ts';
import type { ClassData, ClassQuestionData } from '../../schemas/class.ts';
import { type CheckContext, draftsOf, type Issue, issueAt, startOf } from '../check.ts';
import { checkIds } from '../check-ids.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { type Addresses, hadSection, listAddresses, otherAnchors } from '../references/check-links.ts';
import { suggestNearest } from '../suggest.ts';

/** Fewer cases don't cover a module's rule. */
const fewestQuestions = 5;

/** Pages of the class beside its modules: the results and the review. */
const taken = ['hasil', 'ulangan'];

/** Every module has enough cases with ids of their own, which can be answered and test a rule as it is now; its tools exist. */
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
    for (const [index, question] of questions.entries()) {
      yield* sectionIssues(context, file, index, question, addresses);
      yield* answerIssues(file, index, question);
    }
    for (const [index, { where }] of tasks.entries()) yield* toolIssues(file, index, where, addresses);
  }
}

/** A module's address is its id without the number, and is no other module's. */
function* addressIssues({ paths }: CheckContext, path: string): Iterable<Issue> {
  const id = moduleId(path);
  const all = [...paths].filter((each) => each.startsWith('classes/')).sort();
  const first = all.find((each) => moduleId(each) === id);
  const isTaken = taken.includes(id);
  if (!isTaken && first === path) return;
  const otherPath = path.replace(/\.md$/, isTaken ? '-kelas.md' : '-2.md');
  yield issueAt(startOf(path), 'duplicate-id', {
    what: isTaken
      ? `Alamat \`${moduleUrl({ id })}\` sudah dipakai.`
      : `Modul \`${id}\` sudah ada di \`${first}\`.`,
    fix: `Ganti namanya menjadi \`${otherPath}\`.`,
  });
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

/** The section that a question tests is on its page. One that only another text of the page has stops nothing. */
function* sectionIssues(
  context: CheckContext,
  file: ParsedFile,
  index: number,
  question: ClassQuestionData,
  addresses: Addresses,
) {
  const { page, section } = splitRule(question.rule);
  const anchors = addresses.get(`/${page}/`)?.();
  if (section === '' || !anchors || anchors.includes(section)) return;
  const rule = hadSection(context, `/${page}/`, section) ? 'section-ended' : 'broken-anchor';
  yield issueAt(file.locate(['questions', index, 'rule']), rule, {
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

/** The question can be answered, in the way that its kind says. */
function* answerIssues(file: ParsedFile, index: number, question: ClassQuestionData): Iterable<Issue> {
  const field = ['questions', index];
  const [, key = [], said, fix] = answerFaults(question).find(([isBroken]) => isBroken) ?? [];
  const what = `Soal \`${question.id}\` (${question.kind}) ${said}`;
  if (fix) yield issueAt(file.locateKey([...field, ...key]), 'class-answer', { what, fix });
  yield* amountIssues(file, [...field, 'amount'], question.amount);
}

/** What may be wrong with the answers that a question's kind asks for, below which key, and the end of the sentence about it. */
type AnswerFault = [isBroken: boolean, key: string[], said: string, fix: string];

function answerFaults({ kind, options, amount }: ClassQuestionData): AnswerFault[] {
  if (kind === 'amount')
    return [
      [!amount, [], 'tidak punya `amount`.', 'Tambahkan `amount` dengan `value` dan `why`.'],
      [options.length > 0, ['options'], 'punya `options`.', 'Hapus `options`.'],
    ];
  const count = options.length;
  const least = kind === 'single' ? 2 : 3;
  const right = options.filter((option) => option.right).length;
  const [one, some] = [
    'Beri `right: true` pada tepat satu pilihan.',
    'Beri `right: true` pada sebagian pilihan saja.',
  ];
  return [
    [amount !== undefined, ['amount'], 'punya `amount`.', 'Hapus `amount`, atau tulis `kind: amount`.'],
    [count === 0, [], 'pilihannya 0.', `Tulis paling sedikit ${least} pilihan.`],
    [count < least, ['options'], `pilihannya ${count}.`, `Tulis paling sedikit ${least} pilihan.`],
    [kind === 'single' && right !== 1, ['options'], `jawaban benarnya ${right}.`, one],
    [kind === 'several' && right === 0, ['options'], 'tidak punya jawaban benar.', some],
    [kind === 'several' && right === count, ['options'], 'semuanya benar.', some],
    [kind === 'order' && right > 0, ['options'], 'punya `right`.', 'Hapus `right`.'],
  ];
}

/** Amounts are positive; no slip repeats the right amount or another slip. */
function* amountIssues(file: ParsedFile, field: PropertyKey[], amount: ClassQuestionData['amount']) {
  if (!amount) return;
  const values = [amount, ...amount.slips].map(({ value }) => value);
  for (const [index, value] of values.entries()) {
    const place = file.locate([...field, ...(index === 0 ? [] : ['slips', index - 1]), 'value']);
    const first = values.indexOf(value);
    if (!isRupiah(value) || value === 0)
      yield issueAt(place, 'class-amount', {
        what: `Nominal ${value} tidak bisa ditransfer.`,
        fix: 'Tulis rupiah bulat di atas nol.',
      });
    else if (first < index)
      yield issueAt(place, 'class-amount', {
        what: `Nominal ${value} ${first === 0 ? 'juga jawaban yang benar' : 'sudah ditulis di atas'}.`,
        fix: 'Ganti nominalnya, atau hapus.',
      });
  }
}
