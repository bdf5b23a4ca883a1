import { type ChangeKind, revisionSchema } from '../../src/schemas/revision.ts';
import { correctionFields } from '../../src/schemas/text.ts';
import { correction } from '../new/correction.ts';
import { editFields, readData } from '../new/fields.ts';
import { type Answers, itemsOf, Refusal, type ScaffoldKind, type Scene } from '../new/form.ts';
import { page } from '../new/page.ts';
import { writeScaffold } from '../new/read-answers.ts';
import { changeOf, revision, undo } from '../new/revision.ts';
import { dateField, fieldOf, type ProposalForm, togetherField, wordOf } from './proposal-form.ts';
import { showParts, typeOver } from './type-over.ts';

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
  const path = `guide/${id}/${date}.md`;
  const coming = scene.texts.get(path);
  if (kind && coming !== undefined) return [editComing(path, coming, kind, answers)];
  const given = { page: id, decision, date, summary, title, kind, affects };
  return writeScaffold(scaffold, { ...given, of: id, what: summary }, scene);
}

/** A revision that is there, with the decisions that are named, too. Where it is in force the check refuses it. */
function editComing(path: string, text: string, kind: ChangeKind, answers: Answers) {
  const data = readData(text);
  const { summary, drops = [] } = (data.change ?? {}) as { summary?: string; drops?: string[] };
  const decidedIn = [...new Set([data.decidedIn ?? [], itemsOf(answers.decision)].flat())];
  const change = changeOf(kind, answers.summary ?? summary, drops);
  return { path, text: editFields(text, { change, decidedIn }), was: path };
}
