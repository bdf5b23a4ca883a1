import type { PlaceholderType } from '../../schemas/reply.ts';
import { type Placeholder, readValue } from './placeholder.ts';

/** A part of a reply's text at the offset `index`: words as they are, or a slot such as `{total}` to fill. */
export type ReplyPart = { index: number } & (
  | { kind: 'words'; text: string }
  | { kind: 'slot'; text: string; name: string }
);

export interface Fillable {
  text: string;
  placeholders: readonly Pick<Placeholder, 'name' | 'type' | 'label'>[];
}

/** The text of a reply's file, with `\n` as its only line end and without space at the ends of lines and around it. */
export function replyTextOf(body: string): string {
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** The parts of a text in order; joined they are the text again. A brace without its partner belongs to the words. */
export function parseReplyText(text: string): ReplyPart[] {
  let index = 0;
  // Every second part is a slot.
  return text.split(/(\{[^{}\n]*\})/).flatMap((part, at): ReplyPart[] => {
    const own = { text: part, index };
    index += part.length;
    if (at % 2 === 1) return [{ kind: 'slot', ...own, name: part.slice(1, -1) }];
    return part ? [{ kind: 'words', ...own }] : [];
  });
}

/** The slots of a text whose placeholders are of a type. */
export function slotsOf(
  text: string,
  placeholders: Readonly<Record<string, { type: PlaceholderType }>>,
  type: PlaceholderType,
): ReplyPart[] {
  return parseReplyText(text).filter(
    (part) => part.kind === 'slot' && placeholders[part.name]?.type === type,
  );
}

export interface FilledPart {
  text: string;
  /** The placeholder; undefined for words. */
  name?: string;
  isMissing?: boolean;
}

/**
 * Fills a reply with values as typed, by name. A slot without a value shows its label: `[Total]`. `values` are as read, in the order of
 * the placeholders; `message` is what to send, undefined while any of them is empty or wrong.
 */
export function fillReply({ text, placeholders }: Fillable, typed: Readonly<Record<string, string>>) {
  const known = new Map(placeholders.map((each) => [each.name, each]));
  const typedFor = (name: string) => (Object.hasOwn(typed, name) ? `${typed[name]}` : '');
  const values = new Map(placeholders.map((each) => [each.name, readValue(each, typedFor(each.name))]));
  const parts = parseReplyText(text).map((part): FilledPart => {
    if (part.kind === 'words') return { text: part.text };
    const { name } = part;
    const value = values.get(name);
    if (value?.ok) return { text: value.text, name };
    return { text: `[${known.get(name)?.label ?? name}]`, name, isMissing: true };
  });
  const isWhole = parts.every(({ isMissing }) => !isMissing) && [...values.values()].every(({ ok }) => ok);
  return { parts, values, message: isWhole ? parts.map(({ text }) => text).join('') : undefined };
}

/** The text with the label of every slot in brackets, for readers who can't fill it here. */
export function unfilledText(reply: Fillable): string {
  return fillReply(reply, {})
    .parts.map(({ text }) => text)
    .join('');
}
