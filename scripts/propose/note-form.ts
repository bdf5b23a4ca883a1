import { toId } from '../../src/checks/suggest.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { type DecisionKind, noteSchema } from '../../src/schemas/note.ts';
import { note } from '../new/entries.ts';
import { appendEntry, blank, endedLine, inline, markdownFile, readData } from '../new/fields.ts';
import { isRecord, itemsOf, Refusal } from '../new/form.ts';
import { completeAnswers } from '../new/read-answers.ts';
import { fieldOf, type ProposalField, type ProposalForm } from './proposal-form.ts';

const { title, people } = noteSchema.shape;

/** The field with the decisions of each kind. */
const kindIn = { rules: 'rule', reminders: 'reminder', questions: 'question' } as const;

/** A calibration or meeting note with what it decided. A note that there is gets further decisions. */
export const noteForm: ProposalForm = {
  name: 'catatan',
  title: 'Catatan kalibrasi',
  description: 'Keputusan, pengingat, dan pertanyaan sebuah rapat',
  fields: [
    { id: 'date', label: 'Tanggal rapat', help: 'TTTT-BB-HH. Kosong: hari ini.' },
    fieldOf('title', title),
    decisionsField(
      'rules',
      'Aturan',
      '`Menjawab: pokok pertanyaannya`, `Penanggung jawab: nama`, `Oleh: nama`, `Sumber: KMC 747`',
    ),
    decisionsField('reminders', 'Pengingat', '`Oleh: nama`'),
    decisionsField('questions', 'Pertanyaan', '`Kepada: nama, nama`, `Oleh: nama`'),
    { ...fieldOf('people', people), help: 'Nama atau ID, dipisah koma' },
    {
      id: 'body',
      label: 'Catatan',
      help: 'Yang perlu dibaca beserta keputusannya, boleh singkat',
      isText: true,
    },
  ],
  subject: ({ title, date = '' }) => title ?? date,
  keys: { decisions: 'rules', rule: 'rules', reminder: 'reminders', question: 'questions' },
  write(answers, scene) {
    const { guide, texts } = scene;
    const { date = '' } = completeAnswers(note, { date: answers.date }, scene);
    const path = `calibrations/${date}.md`;
    const taken = new Set([...guide.decisions.values()].flatMap(({ note, id }) => (note === date ? id : [])));
    const decisions = Object.entries(kindIn).flatMap(([field, kind]) =>
      itemsIn(answers[field]).map((lines) => {
        const decision = readDecision(lines, kind, field, guide);
        const isThere = guide.decisions.has(`${date}#${decision.id}`);
        if (!taken.has(decision.id)) return taken.add(decision.id) && decision;
        const twice = isThere ? `sudah ada di catatan ${date}` : 'tertulis dua kali';
        const fix = isThere ? 'Hapus, atau bedakan pokoknya.' : 'Hapus salah satu, atau bedakan pokoknya.';
        throw new Refusal(`"${lines[0]?.slice(0, 60)}" ${twice}. ${fix}`, field);
      }),
    );
    const body = answers.body ? `${answers.body}\n` : '';
    const names = namesIn(answers.people).map((name) => findPerson(name, 'people', guide));
    const known = texts.get(path);
    // On its own day it may still grow.
    if (known !== undefined && date !== guide.today && isRecord(path, scene))
      throw new Refusal(
        `Catatan ${date} sudah terbit, jadi tidak ditambah lagi. Kosongkan: ini masuk catatan hari ini.`,
        'date',
      );
    if (known !== undefined) {
      const { title, people = [] } = readData(known) as { title?: string; people?: string[] };
      const there = `Catatan ${date} sudah ada, dengan judul "${title}". Butirnya ditambahkan;`;
      if (answers.title && answers.title !== title)
        throw new Refusal(`${there} judulnya tetap. Kosongkan, atau samakan.`, 'title');
      if (names.some((name) => !people.includes(name)))
        throw new Refusal(`${there} pesertanya tetap. Kosongkan.`, 'people');
      const text = decisions.reduce((made: string, each) => appendEntry(made, 'decisions', each), known);
      return [{ path, text: body ? `${endedLine(text)}\n${body}` : text, was: path }];
    }
    const frontmatter = { title: answers.title ?? blank, people: inline(names), decisions };
    return [{ path, text: markdownFile(frontmatter) + body }];
  },
};

function decisionsField(id: keyof typeof kindIn, label: string, more: string): ProposalField {
  const help = `Satu paragraf tiap butir, dipisah baris kosong: \`Pokok: isinya dalam satu-dua kalimat\`. Di baris berikutnya boleh ${more}.`;
  return { id, label, help, isText: true };
}

/** A fact about an item, as a point below it, too. */
const fact =
  /^(?:(?:[-*•]|\d+[.)])\s+)?\**(menjawab|penanggung jawab|oleh|dari|kepada|sumber)\**\s*:\**\s*(.+)$/i;
/** Facts that may be said of an item more than once. */
const lists = ['menjawab', 'kepada', 'sumber'];
/** The first line of an item: a bullet, or a topic of a few words and a colon. A time such as 10:00 is none. */
const beginning = /^(?:[-*•]|\d+[.)])\s+|^[^:.]{2,80}:\s/;

/** The items that were typed: each after a blank line, or with a beginning of its own. A fact is never one. */
function itemsIn(typed = ''): string[][] {
  const items: string[][] = [];
  let isNew = true;
  for (const line of typed.split('\n').map((each) => each.trim())) {
    const begins = (isNew || beginning.test(line)) && !fact.test(line);
    if (line && (begins || items.length === 0)) items.push([line]);
    else if (line) items.at(-1)?.push(line);
    isNew = line === '';
  }
  return items;
}

/** The data of a decision: its topic up to the first colon, its text, and facts about it, each on a line of its own. */
function readDecision(lines: readonly string[], kind: DecisionKind, field: string, guide: Guide) {
  const said = lines.filter((line) => !fact.test(line)).join(' ');
  const [, topic, decision] = /^(?:(?:[-*•]|\d+[.)])\s+)?(.*?[^:\s])\s*:\s+(.+)$/.exec(said) ?? [];
  const unclear = `Butir "${(said || lines[0])?.slice(0, 60)}" belum menyebut pokoknya. Tulis \`Pokok: isinya\`.`;
  if (!topic || !decision) throw new Refusal(unclear, field);
  const facts: Record<string, string> = {};
  for (const line of lines) {
    const [, said = '', value = ''] = fact.exec(line) ?? [];
    const name = said.toLowerCase() === 'dari' ? 'oleh' : said.toLowerCase();
    const before = facts[name];
    if (before !== undefined && !lists.includes(name))
      throw new Refusal(`"${topic}" menyebut dua kali: ${before}, dan ${value}. Sisakan satu.`, field);
    if (value) facts[name] = before === undefined ? value : `${before}, ${value}`;
  }
  const { menjawab, oleh, kepada, sumber, 'penanggung jawab': owner } = facts;
  const person = (name: string | undefined) => name && findPerson(name, field, guide);
  return {
    ...{ id: toId(topic), topic, decision, kind, by: person(oleh), owner: person(owner) },
    of: inline(namesIn(kepada).map((name) => findPerson(name, field, guide))),
    answers: inline(itemsOf(menjawab).map((typed) => findQuestion(typed, field, guide))),
    sources: inline(itemsOf(sumber)),
  };
}

function namesIn(typed = ''): string[] {
  return itemsOf(typed.replace(/ dan /g, ','));
}

/** The id of the person with this id or name. Throws a `Refusal` where nobody has it. */
function findPerson(typed: string, field: string, { people }: Guide): string {
  const isNamed = (name: string) => name.toLowerCase() === typed.trim().toLowerCase();
  const found = [...people.values()].find(({ id, label }) => isNamed(id) || isNamed(label));
  if (found) return found.id;
  const known = [...people.values()].map(({ label }) => label).join(', ');
  const howTo = 'Orang baru ditambahkan pengelola panduan di `areas.yaml`.';
  throw new Refusal(`"${typed}" belum terdaftar. Yang ada: ${known}. ${howTo}`, field);
}

/** The question that is meant by its id, the address of its decision, or its topic. Throws a `Refusal` where there is none. */
function findQuestion(typed: string, field: string, { decisions }: Guide): string {
  const ref = typed.replace(/^.*?(\d{4}-\d{2}-\d{2})\/?#/, '$1#');
  const isMeant = (topic: string) => topic.toLowerCase() === typed.toLowerCase();
  const found =
    decisions.get(ref) ??
    [...decisions.values()].find(({ kind, topic }) => kind === 'question' && isMeant(topic));
  if (found) return found.ref;
  const howTo = 'Tulis pokoknya seperti di halaman Status, atau tautannya.';
  throw new Refusal(`"${typed.slice(0, 80)}" bukan pertanyaan yang tercatat. ${howTo}`, field);
}
