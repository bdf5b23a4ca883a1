import { toId } from '../../src/checks/suggest.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { type DecisionKind, noteSchema } from '../../src/schemas/note.ts';
import { appendEntry } from '../new/fields.ts';
import { itemsOf, Refusal } from '../new/form.ts';
import { note } from '../new/note.ts';
import { completeAnswers } from '../new/read-answers.ts';
import { blank, endedLine, inline, markdownFile } from '../new/yaml-text.ts';
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
      '`Menjawab: <tanggal catatan>#<id>`, `Penanggung jawab: nama`, `Oleh: nama`',
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
  keys: { decisions: 'rules' },
  write(answers, { guide, texts }) {
    const { date = '' } = completeAnswers(note, { date: answers.date }, { guide, texts });
    const path = `calibrations/${date}.md`;
    const decisions = Object.entries(kindIn).flatMap(([field, kind]) =>
      paragraphsOf(answers[field]).map((paragraph) => readDecision(paragraph, kind, field, guide)),
    );
    const body = answers.body ? `${answers.body}\n` : '';
    const known = texts.get(path);
    if (known !== undefined) {
      const text = decisions.reduce((made: string, each) => appendEntry(made, 'decisions', each), known);
      return [{ path, text: body ? `${endedLine(text)}\n${body}` : text, was: path }];
    }
    const names = itemsOf(answers.people).map((name) => findPerson(name, guide));
    const frontmatter = { title: answers.title ?? blank, people: inline(names), decisions };
    return [{ path, text: markdownFile(frontmatter) + body }];
  },
};

function decisionsField(id: keyof typeof kindIn, label: string, more: string): ProposalField {
  const help = `Satu paragraf tiap butir, dipisah baris kosong: \`Pokok: isinya dalam satu-dua kalimat\`. Di baris berikutnya boleh ${more}.`;
  return { id, label, help, isText: true };
}

function paragraphsOf(typed = ''): string[] {
  return typed.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}

const fact = /^(menjawab|penanggung jawab|oleh|kepada)\s*:\s*(.+)$/i;

/** The data of a decision: its topic up to the first colon, its text, and facts about it, each on a line of its own. */
function readDecision(paragraph: string, kind: DecisionKind, field: string, guide: Guide): object {
  const lines = paragraph.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => !fact.test(line)).join(' ');
  const [, topic, decision] = /^(?:[-*] +)?([^:]*[^:\s])\s*:\s*(.+)$/.exec(said) ?? [];
  if (!topic || !decision) {
    throw new Refusal(
      `Butir "${said.slice(0, 60)}" belum menyebut pokoknya. Tulis \`Pokok: isinya\`.`,
      field,
    );
  }
  const facts = lines.flatMap((line) => {
    const [, name = '', value = ''] = fact.exec(line) ?? [];
    return value ? [[name.toLowerCase(), value] as const] : [];
  });
  const { menjawab, oleh, kepada, 'penanggung jawab': owner } = Object.fromEntries(facts);
  const person = (name: string | undefined) => name && findPerson(name, guide);
  return {
    ...{ id: toId(topic), topic, decision, kind, by: person(oleh), owner: person(owner) },
    of: inline(itemsOf(kepada).map((name) => findPerson(name, guide))),
    answers: inline(itemsOf(menjawab)),
  };
}

/** The id of the person with this id or name; what was typed where nobody has it, for the check to say so. */
function findPerson(typed: string, { people }: Guide): string {
  const isNamed = (name: string) => name.toLowerCase() === typed.trim().toLowerCase();
  return [...people.values()].find(({ id, label }) => isNamed(id) || isNamed(label))?.id ?? typed;
}
