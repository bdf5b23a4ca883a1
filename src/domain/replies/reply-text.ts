import { type Filled, type Placeholder, readValue } from './placeholder.ts';

/** A stretch of a reply's text at the offset `index`: words as they are, or a gap to fill. */
export type ReplyPart = { index: number } & (
  | { kind: 'words'; text: string }
  | { kind: 'slot'; text: string; name: string }
);

/** What a reply's text is filled from. */
export interface Fillable {
  text: string;
  placeholders: readonly Pick<Placeholder, 'name' | 'type' | 'label'>[];
}

const slot = /\{([^{}\n]*)\}/g;

/** A reply's text as its file has it: line ends of one kind, nothing around it. */
export function replyTextOf(body: string): string {
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** The text in words and slots, in order; joined again they are the text. A brace without its other is a word. */
export function parseReplyText(text: string): ReplyPart[] {
  const parts: ReplyPart[] = [];
  let reached = 0;
  const words = (end: number) => {
    if (end > reached) parts.push({ kind: 'words', text: text.slice(reached, end), index: reached });
  };
  for (const { 0: whole, 1: name = '', index } of text.matchAll(slot)) {
    words(index);
    parts.push({ kind: 'slot', text: whole, name, index });
    reached = index + whole.length;
  }
  words(text.length);
  return parts;
}

/** A stretch of the text as it stands with the values given; `name` is the placeholder that it fills. */
export interface FilledPart {
  text: string;
  name?: string;
  isMissing?: boolean;
}

/** A reply with values in it. */
export interface FilledReply {
  parts: FilledPart[];
  /** Each placeholder's value as read, in the order in which they are declared. */
  values: Map<string, Filled>;
  /** The exact message; undefined while any placeholder is empty or wrong: a gap is never sent. */
  message: string | undefined;
}

/** The reply with the values as typed, by name. What is not filled stands in brackets: `[Total]`. */
export function fillReply(
  { text, placeholders }: Fillable,
  typed: Readonly<Record<string, string>>,
): FilledReply {
  const known = new Map(placeholders.map((each) => [each.name, each]));
  const values = new Map(
    placeholders.map((each) => [
      each.name,
      readValue(each, Object.hasOwn(typed, each.name) ? `${typed[each.name]}` : ''),
    ]),
  );
  const parts = parseReplyText(text).map((part): FilledPart => {
    if (part.kind === 'words') return { text: part.text };
    const { name } = part;
    const value = values.get(name);
    if (value?.ok) return { text: value.text, name };
    return { text: bracketed(known.get(name) ?? { label: name }), name, isMissing: true };
  });
  const isWhole = parts.every(({ isMissing }) => !isMissing) && [...values.values()].every(({ ok }) => ok);
  return { parts, values, message: isWhole ? parts.map(({ text }) => text).join('') : undefined };
}

/** The text with every gap in brackets, for readers who can't fill it here. */
export function unfilledText(reply: Fillable): string {
  return fillReply(reply, {})
    .parts.map(({ text }) => text)
    .join('');
}

function bracketed({ label }: Pick<Placeholder, 'label'>): string {
  return `[${label}]`;
}
