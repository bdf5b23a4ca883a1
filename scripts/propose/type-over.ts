import { cutFrontmatter } from '../../src/checks/read/parse-file.ts';
import type { OpenQuestionData } from '../../src/schemas/open-question.ts';
import { editFields, readData } from '../new/fields.ts';
import { type Answers, Refusal, type Scene } from '../new/form.ts';
import { mergeLines } from '../new/merge.ts';

/** The parts of a page that a form shows, each as it is typed. */
type Shown = Readonly<Record<'title' | 'answer' | 'state' | 'open' | 'body', string>>;

/**
 * A revision's text with what was typed over its parts. What the guide changed since the form was opened stays: `basedOn` names the
 * revision that the form showed. Throws a `Refusal` about a part of which both changed the same lines.
 */
export function typeOver(text: string, answers: Answers, { texts }: Scene): string {
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
export function showParts(text: string): Shown {
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
  if ('text' in merged) return merged.text.trim();
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

function bodyStart(text: string): number {
  const cut = cutFrontmatter(text);
  return 'missing' in cut ? 0 : cut.bodyStart;
}

/** A Markdown file with another body. */
export function withBody(text: string, body: string): string {
  return `${text.slice(0, bodyStart(text))}\n${body}\n`;
}
