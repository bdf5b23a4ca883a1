import { toId } from '../../src/checks/suggest.ts';
import type { TextRevision } from '../../src/domain/dated/dated.ts';
import { findInForce } from '../../src/domain/dated/in-force.ts';
import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import { speakingTexts } from '../../src/domain/guide/speaking-texts.ts';
import type { ConfirmedAgainst } from '../../src/schemas/dates.ts';
import { type ReplyData, replySchema } from '../../src/schemas/reply.ts';
import { confirmedOn, inlineConfirmations } from '../new/confirmations.ts';
import { term } from '../new/entries.ts';
import { editEntry, editFields, readData, withBody } from '../new/fields.ts';
import { type Answers, itemsOf, Refusal, refuseUnknown, type ScaffoldFile, type Scene } from '../new/form.ts';
import { writeScaffold } from '../new/read-answers.ts';
import { reply } from '../new/speaking.ts';
import {
  dateField,
  fieldOf,
  type ProposalForm,
  refuseUnused,
  togetherField,
  wordOf,
} from './proposal-form.ts';

const { title, placeholders } = replySchema.shape;

interface Wording {
  write(answers: Answers, scene: Scene): ScaffoldFile[];
  /** The fields that say nothing about it. */
  unused: readonly string[];
}

/** What is proposed, in one word, and how it is written. */
const proposals: Readonly<Record<string, Wording>> = {
  ubah: {
    write: (answers, scene) => [typeReply(latestFile(answers, scene), answers)],
    unused: ['page', 'date'],
  },
  baru: { write: beginReply, unused: [] },
  mengikuti: { write: followRule, unused: ['page'] },
  cocok: {
    write: (answers, scene) => itemsOf(answers.id).map((id) => confirm({ ...answers, id }, scene)),
    unused: ['title', 'page', 'placeholders'],
  },
  istilah: { write: writeTerm, unused: ['title', 'page', 'placeholders', 'date'] },
};

/** A reply: other words, a new one, one for a changed rule, or read and still right; or a term. */
export const wordingForm: ProposalForm = {
  name: 'balasan',
  title: 'Balasan atau istilah',
  description: 'Kata-kata balasan, balasan baru, masih cocok dengan aturannya, atau istilah glosarium',
  fields: [
    {
      id: 'id',
      label: 'Balasan atau istilah',
      help: 'ID balasan, atau istilahnya. Untuk cocok boleh beberapa, dipisah koma; alur/<id> dan soal/<id> juga',
    },
    {
      ...{ id: 'proposal', label: 'Usulan', start: 'ubah' },
      help: `Satu kata: ${Object.keys(proposals).join(', ')}. Ubah: kata-katanya saja. Mengikuti: isinya berganti mulai sebuah hari. Cocok: sudah dibaca, dan tetap benar menurut aturan yang baru.`,
    },
    {
      id: 'body',
      label: 'Isi',
      help: 'Persis seperti yang masuk ke chat, atau arti istilahnya',
      isText: true,
    },
    fieldOf('title', title),
    { id: 'page', label: 'Halaman aturannya', help: 'Untuk balasan baru: <area>/<halaman>' },
    fieldOf('placeholders', placeholders, {
      help: 'Satu baris satu: nama_isian: rupiah, Labelnya. Jenisnya rupiah, time, text, atau link. Tanda - bila tidak ada lagi',
      isText: true,
    }),
    { ...dateField, label: 'Mulai dipakai' },
    togetherField,
  ],
  subject: ({ id = '' }) => id,
  keys: { term: 'id', definition: 'body', confirmedAgainst: 'page' },
  write(answers, scene) {
    const { proposal: typed = 'ubah' } = answers;
    const word = typed.toLowerCase();
    const proposal = word === 'berubah' ? 'ubah' : word;
    const { write, unused } = wordOf(proposals, proposal);
    if (!answers.id) throw new Refusal('Belum diisi.', 'id');
    refuseUnused(answers, unused, `Usulan \`${proposal}\``, ', atau ganti usulannya');
    return write(answers, scene);
  },
};

function beginReply(answers: Answers, scene: Scene): ScaffoldFile[] {
  const { id = '' } = answers;
  const known = scene.guide.replies.get(id);
  const taken = `Balasan \`${id}\` sudah ada. Tulis ID lain, atau \`mengikuti\` di Usulan.`;
  if (known) throw new Refusal(taken, 'id');
  const [made, ...others] = writeScaffold(reply, answers, scene);
  return made ? [typeReply(made, answers), ...others] : others;
}

function followRule(answers: Answers, scene: Scene): ScaffoldFile[] {
  const { id = '' } = answers;
  const unknown = refuseUnknown('Balasan', id, [...scene.guide.replies.keys()]);
  if (unknown) throw new Refusal(unknown, 'id');
  return writeScaffold(reply, { ...answers, title: undefined }, scene).map((made) =>
    typeReply(made, answers),
  );
}

/** The file of the reply or flow that is in force, else the newest. Throws a `Refusal` where there is none. */
function latestFile({ id = '' }: Answers, { guide, texts }: Scene): ScaffoldFile {
  const dated = guide.replies.get(id) ?? guide.flows.get(id.replace(/^alur\//, ''));
  if (!dated)
    throw new Refusal(`\`${id}\` bukan balasan atau alur. Untuk istilah, tulis \`istilah\` di Usulan.`, 'id');
  const { path = '' } =
    findInForce<TextRevision>(dated.revisions, guide.today) ?? dated.revisions.at(-1) ?? {};
  return { path, text: texts.get(path) ?? '', was: path };
}

function typeReply(file: ScaffoldFile, { title, body, placeholders }: Answers): ScaffoldFile {
  if (file.path.startsWith('flows/') && (body || placeholders))
    throw new Refusal(
      `Alur diubah di berkasnya, \`content/${file.path}\`, lewat ikon pensil di GitHub. Kosongkan.`,
      body ? 'body' : 'placeholders',
    );
  const before = readData(file.text).placeholders as ReplyData['placeholders'] | undefined;
  const typed = placeholders ? { placeholders: readPlaceholders(placeholders, before) } : {};
  const edited = editFields(file.text, { ...(title && { title }), ...typed });
  return { ...file, text: body ? withBody(edited, body) : edited };
}

/** The data of typed placeholders. The hint of one that is there stays. */
function readPlaceholders(typed: string, before: ReplyData['placeholders'] = {}): object | undefined {
  if (typed.trim() === '-') return undefined;
  const lines = typed.split('\n').flatMap((line) => line.trim() || []);
  const entries = lines.map((line) => {
    const [, name, type, label] = /^\{?(\w+)\}?\s*:\s*(\w+)\s*,\s*(.+)$/.exec(line) ?? [];
    const what = `"${line.slice(0, 80)}" tidak terbaca. Tulis \`nama_isian: text, Labelnya\`.`;
    if (!name) throw new Refusal(what, 'placeholders');
    return [name, { ...before[name], type, label }] as const;
  });
  return Object.fromEntries(entries);
}

/** The text, or the case of a class (`soal/<id>`), with the versions that hold by now among those that it was read against. */
function confirm(answers: Answers, scene: Scene): ScaffoldFile {
  const howTo = 'Untuk kata-katanya, pakai `ubah`.';
  if (answers.body) throw new Refusal(`Pada \`cocok\` tidak ada yang ditulis di sini. ${howTo}`, 'body');
  const date = answers.date ?? scene.guide.today;
  const [, caseId] = /^soal\/(.+)$/.exec(answers.id ?? '') ?? [];
  if (caseId) return confirmCase(caseId, date, scene);
  const file = latestFile(answers, scene);
  const { confirmedAgainst = {} } = readData(file.text) as { confirmedAgainst?: ConfirmedAgainst };
  const confirmed = withNow(confirmedAgainst, date, scene);
  return { ...file, text: editFields(file.text, { confirmedAgainst: inlineConfirmations(confirmed) }) };
}

function withNow(before: ConfirmedAgainst, date: IsoDate, scene: Scene): ConfirmedAgainst {
  const now = confirmedOn(date, Object.keys(before), before, scene);
  return Object.fromEntries(
    Object.entries(before).map(([subject, names]) => [
      subject,
      [...new Set(names.concat(now[subject] ?? []))],
    ]),
  );
}

/** The file of the module with the case. Throws a `Refusal` where no module has it. */
function confirmCase(id: string, date: IsoDate, scene: Scene): ScaffoldFile {
  const found = speakingTexts(scene.guide).find((text) => text.kind === 'case' && text.id === id);
  if (!found) throw new Refusal(`Soal \`${id}\` tidak ada.`, 'id');
  const { path, confirmedAgainst } = found;
  const entries = Object.entries(withNow(confirmedAgainst, date, scene)).map(
    ([subject, names]) => `${subject}: [${names.join(', ')}]`,
  );
  const value = `{ ${entries.join(', ')} }`;
  const text = editEntry(scene.texts.get(path) ?? '', 'questions', id, 'confirmedAgainst', value);
  return { path, text, was: path };
}

/** A term that is there gets another definition. */
function writeTerm({ id = '', body }: Answers, scene: Scene): ScaffoldFile[] {
  const known = scene.guide.terms.get(toId(id));
  if (!known) return writeScaffold(term, { term: id, definition: body?.replace(/\s+/g, ' ') }, scene);
  const path = 'glossary.yaml';
  const text = scene.texts.get(path) ?? '';
  const entry = { ...Object(readData(text)[known.id]), definition: body };
  return [{ path, text: editFields(text, { [known.id]: entry }), was: path }];
}
