import { moduleId, splitRule } from '../../domain/class/module.ts';
import { moduleUrl } from '../../domain/guide/urls.ts';
import { isRupiah } from '../../domain/money/money.ts';
import type { ClassData, ClassQuestionData } from '../../schemas/class.ts';
import { type CheckContext, draftsOf, type Issue, issueAt, type Message, startOf } from '../check.ts';
import { checkIds } from '../check-ids.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { type Addresses, listAddresses, otherAnchors } from '../references/check-links.ts';
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
      yield* sectionIssues(file, index, question, addresses);
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
function* sectionIssues(file: ParsedFile, index: number, { rule }: ClassQuestionData, addresses: Addresses) {
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

/** The question can be answered, in the way that its kind says. */
function* answerIssues(file: ParsedFile, index: number, question: ClassQuestionData): Iterable<Issue> {
  const field = ['questions', index];
  const fault = findKeyFault(question);
  const what = `Soal \`${question.id}\` (${question.kind}) ${fault?.what}`;
  if (fault)
    yield issueAt(file.locateKey([...field, ...fault.field]), 'class-answer', { what, fix: fault.fix });
  for (const each of amountFaults(question))
    yield issueAt(file.locate([...field, 'amount', ...each.field]), 'class-amount', each);
}

interface Fault extends Message {
  /** Below the question, or below its amount; empty where a key is missing. */
  field: PropertyKey[];
}

/** What is wrong with the answers that a question's kind asks for. Its `what` ends a sentence. */
function findKeyFault({ kind, options, amount }: ClassQuestionData): Fault | undefined {
  const fault = (field: 'options' | 'amount' | undefined, what: string, fix: string): Fault => ({
    field: field ? [field] : [],
    what,
    fix,
  });
  if (kind === 'amount') {
    if (!amount)
      return fault(undefined, 'tidak punya `amount`.', 'Tambahkan `amount` dengan `value` dan `why`.');
    if (options.length === 0) return undefined;
    return fault('options', 'punya `options`.', 'Hapus `options`.');
  }
  if (amount) return fault('amount', 'punya `amount`.', 'Hapus `amount`, atau tulis `kind: amount`.');
  const least = kind === 'single' ? 2 : 3;
  if (options.length < least) {
    const field = options.length > 0 ? 'options' : undefined;
    return fault(field, `pilihannya ${options.length}.`, `Tulis paling sedikit ${least} pilihan.`);
  }
  const right = options.filter((option) => option.right).length;
  if (kind === 'single' && right !== 1)
    return fault('options', `jawaban benarnya ${right}.`, 'Beri `right: true` pada tepat satu pilihan.');
  if (kind === 'several' && (right === 0 || right === options.length)) {
    const what = right === 0 ? 'tidak punya jawaban benar.' : 'semuanya benar.';
    return fault('options', what, 'Beri `right: true` pada sebagian pilihan saja.');
  }
  if (kind === 'order' && right > 0) return fault('options', 'punya `right`.', 'Hapus `right`.');
  return undefined;
}

/** Amounts are positive; no slip repeats the right amount or another slip. */
function amountFaults({ amount }: ClassQuestionData): Fault[] {
  if (!amount) return [];
  const written = [
    { field: ['value'], value: amount.value },
    ...amount.slips.map(({ value }, index) => ({ field: ['slips', index, 'value'], value })),
  ];
  return written.flatMap(({ field, value }, index) => {
    if (!isRupiah(value) || value === 0) {
      const what = `Nominal ${value} tidak bisa ditransfer.`;
      return { field, what, fix: 'Tulis rupiah bulat di atas nol.' };
    }
    const first = written.findIndex((each) => each.value === value);
    if (first === index) return [];
    const what =
      first === 0 ? `Nominal ${value} juga jawaban yang benar.` : `Nominal ${value} sudah ditulis di atas.`;
    return { field, what, fix: 'Ganti nominalnya, atau hapus.' };
  });
}
