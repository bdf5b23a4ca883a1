import type { OpenQuestionData } from '../../src/schemas/open-question.ts';
import { type ChangeKind, revisionSchema } from '../../src/schemas/revision.ts';
import { correctionFields } from '../../src/schemas/text.ts';
import { correction } from '../new/correction.ts';
import { bodyStart, editFields, readData, withBody } from '../new/fields.ts';
import { type Answers, isRecord, itemsOf, Refusal, type ScaffoldKind, type Scene } from '../new/form.ts';
import { mergeLines } from '../new/merge.ts';
import { page } from '../new/page.ts';
import { writeScaffold } from '../new/read-answers.ts';
import { changeOf, revision, undo } from '../new/revision.ts';
import {
  dateField,
  fieldOf,
  type ProposalForm,
  refuseUnused,
  togetherField,
  wordOf,
} from './proposal-form.ts';

const { title, answer, change, decidedIn, state, open, basedOn, aliases } = revisionSchema.shape;

/** What is proposed, in one word, with the kind of `npm run new` that writes it. */
const proposals: Readonly<Record<string, { scaffold: ScaffoldKind; kind?: ChangeKind }>> = {
  berubah: { scaffold: revision, kind: 'changed' },
  diperjelas: { scaffold: revision, kind: 'clarified' },
  dicabut: { scaffold: revision, kind: 'removed' },
  baru: { scaffold: page },
  koreksi: { scaffold: correction },
  batalkan: { scaffold: undo },
};

/** A rule: new, changed, made clear, withdrawn, corrected, or as it was before the last change. */
export const ruleForm: ProposalForm = {
  name: 'aturan',
  title: 'Aturan',
  description: 'Aturan baru, berubah, dicabut, dibatalkan, atau salah tertulis',
  fields: [
    { id: 'page', label: 'Halaman', help: 'Alamatnya: <area>/<halaman>' },
    {
      ...{ id: 'proposal', label: 'Usulan', start: 'berubah' },
      help: `Satu kata: ${Object.keys(proposals).join(', ')}. Koreksi: aturannya tetap, tetapi salah tertulis. Batalkan: kembali ke revisi sebelumnya.`,
    },
    fieldOf('summary', change.shape.summary, { help: 'Pada koreksi: apa yang salah tertulis' }),
    fieldOf('answer', answer),
    {
      ...{ id: 'body', label: 'Isi', isText: true },
      help: 'Langkah agen lebih dulu, sebagai daftar bernomor',
    },
    fieldOf('decision', decidedIn, { help: 'Hanya yang baru, dipisah koma' }),
    dateField,
    fieldOf('title', title),
    fieldOf('state', state, { help: 'Kosong: in-force begitu ada keputusan barunya' }),
    {
      ...{ ...fieldOf('open', open), isText: true },
      help: 'Satu pertanyaan satu baris: kata-katanya, atau <tanggal catatan>#<id>. Tanda - bila tidak ada lagi',
    },
    fieldOf('queries', aliases, { label: 'Yang diketik agen', help: 'Satu baris satu', isText: true }),
    fieldOf('affects', correctionFields.affects, { help: 'Hanya untuk koreksi' }),
    fieldOf('basedOn', basedOn, { help: 'Terisi sendiri dari halamannya' }),
    togetherField,
  ],
  subject: ({ page = '' }) => page,
  keys: { change: 'summary', correction: 'summary', what: 'summary', decidedIn: 'decision', of: 'page' },
  write(typed, scene) {
    const answers = tidy(typed);
    const [made, ...others] = begin(answers, scene);
    const { page: id, queries, decision } = answers;
    // A page that waited for its rule waits no longer.
    const state = answers.state ?? (decision && 'in-force');
    const text = made && typeOver(made.text, { ...answers, state }, scene);
    if (made && text && !made.was) refuseUnchanged(answers, made.text, text);
    const path = `queries/${id}.txt`;
    const known = scene.texts.get(path);
    const searched = { path, text: `${known ?? ''}${queries}\n`, ...(known !== undefined && { was: path }) };
    return [made && text ? { ...made, text } : [], others, queries ? searched : []].flat();
  },
};

/** The answers as people mean them: a page by its address on the site, one query a line. */
function tidy({ page, proposal = 'berubah', queries, affects, ...others }: Answers): Answers {
  return {
    ...others,
    proposal: proposal === 'ubah' ? 'berubah' : proposal.toLowerCase(),
    page: page?.replace(/^(?:https?:\/\/[^/]+)?\/?([^/]+\/[^/?#]+)\/?(?:[?#].*)?$/, '$1').toLowerCase(),
    queries: queries?.split(/\s*[\n,;]\s*/).join('\n'),
    affects: affects && /^(?:none|tidak(?: ada)?)\.?$/i.test(affects) ? 'none' : affects,
  };
}

/** Throws a `Refusal` where nothing of what agents read changes, though it is said to. */
function refuseUnchanged({ proposal = '', decision }: Answers, before: string, after: string): void {
  const [was, now] = [showParts(before), showParts(after)];
  const isSame = (...parts: (keyof typeof was)[]) => parts.every((part) => was[part] === now[part]);
  if (proposal === 'dicabut' && isSame('answer'))
    throw new Refusal('Masih seperti aturan yang dicabut. Tulis apa yang kini dilakukan agen.', 'answer');
  // A decision may make clear what the text said all along.
  const isToChange = ['berubah', 'koreksi', decision ? '' : 'diperjelas'].includes(proposal);
  if (isToChange && isSame('title', 'answer', 'body', 'open'))
    throw new Refusal('Masih sama dengan yang kini tertulis. Ubah ini, atau `Untuk agen`.', 'body');
}

/** The files as `npm run new` writes them, or the revision of that day, which is still to come. */
function begin(answers: Answers, scene: Scene) {
  const { proposal = '', page: id, decision, date, summary, title, affects } = answers;
  const { scaffold, kind } = wordOf(proposals, proposal);
  const takes = new Set(scaffold.fields.map(({ name }) => name));
  const unused = ['decision', 'date', 'affects'].filter((name) => !takes.has(name));
  refuseUnused(answers, unused, `Usulan \`${proposal}\``, ', atau ganti usulannya');
  const path = `guide/${id}/${date}.md`;
  const coming = scene.texts.get(path);
  if (kind && coming !== undefined && isRecord(path, scene))
    throw new Refusal(
      `Revisi ${date} sudah berlaku dan terbit. Salah tulis: usulan \`koreksi\`, tanpa tanggal. Aturan baru: tulis hari lain.`,
      'date',
    );
  if (kind && coming !== undefined) return [editComing(path, coming, kind, answers)];
  const given = { page: id, decision, date, summary, title, kind, affects };
  return writeScaffold(scaffold, { ...given, of: id, what: summary }, scene);
}

/** A revision that is there, with the decisions that are named, too. */
function editComing(path: string, text: string, kind: ChangeKind, answers: Answers) {
  const data = readData(text);
  const { summary, drops = [] } = (data.change ?? {}) as { summary?: string; drops?: string[] };
  const decidedIn = [...new Set([data.decidedIn ?? [], itemsOf(answers.decision)].flat())];
  const change = changeOf(kind, answers.summary ?? summary, drops);
  return { path, text: editFields(text, { change, decidedIn }), was: path };
}

/** The parts of a page that a form shows, each as it is typed. */
type Shown = Readonly<Record<'title' | 'answer' | 'state' | 'open' | 'body', string>>;

/**
 * A revision's text with what was typed over its parts. What the guide changed since the form was opened stays: `basedOn` names the
 * revision that the form showed. Throws a `Refusal` about a part of which both changed the same lines.
 */
function typeOver(text: string, answers: Answers, { texts }: Scene): string {
  const now = showParts(text);
  const opened = texts.get(`guide/${answers.page}/${answers.basedOn}.md`);
  const then = opened === undefined ? now : showParts(opened);
  const typed = Object.keys(now).flatMap((key) => {
    const part = key as keyof Shown;
    const value = mergePart(part, answers[part], then[part], now[part]);
    return value === undefined ? [] : [[part, value] as const];
  });
  const { body, open, ...lines } = Object.fromEntries(typed);
  const fields = open === undefined ? lines : { ...lines, open: readOpen(open, text) };
  const edited = editFields(text, fields);
  return body === undefined ? edited : withBody(edited, body);
}

/** The parts of a revision's text. */
function showParts(text: string): Shown {
  const data = readData(text);
  const line = (key: string) => String(data[key] ?? '').trim();
  const open = (data.open ?? []) as OpenQuestionData[];
  return {
    ...{ title: line('title'), answer: line('answer'), state: line('state') },
    open: open.map(showQuestion).join('\n'),
    body: text.slice(bodyStart(text)).trim(),
  };
}

function mergePart(part: keyof Shown, typed: string | undefined, then: string, now: string) {
  if (typed === undefined || typed.trim() === now) return undefined;
  // Without a line end, git takes the last line for another one.
  const ended = (text: string) => `${text}\n`;
  const merged = mergeLines({ base: ended(then), ours: ended(typed.trim()), theirs: ended(now) });
  if (merged.conflicts.length === 0) return merged.text.trim();
  const what = `Panduan berubah di baris yang sama sejak formulir ini dibuka. Kini tertulis: "${now.slice(0, 300)}".`;
  throw new Refusal(`${what} Samakan, lalu tulis revisi yang kini berlaku di \`Disusun dari\`.`, part);
}

function showQuestion(question: OpenQuestionData): string {
  return typeof question === 'string' ? question : question.ask;
}

/** The data of typed questions. One that `text` has already keeps its day. */
function readOpen(typed: string, text: string): OpenQuestionData[] | undefined {
  const known = (readData(text).open ?? []) as OpenQuestionData[];
  const isNone = /^(?:[-–—]|tidak ada\.?)$/i.test(typed.trim());
  const lines = isNone ? [] : typed.split('\n').flatMap((line) => line.replace(/^[-*•]\s+/, '').trim() || []);
  const questions = lines.map((line): OpenQuestionData => {
    const isRef = /^\d{4}-\d{2}-\d{2}#\S+$/.test(line);
    return known.find((each) => showQuestion(each) === line) ?? (isRef ? line : { ask: line });
  });
  return questions.length > 0 ? questions : undefined;
}
