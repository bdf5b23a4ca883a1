import { type Fillable, type FilledPart, fillReply } from '../../domain/replies/reply-text.ts';
import { listText } from '../../text/list-text.ts';

/** A field's text, and whether the reader has left the field since. */
export interface FieldState {
  typed: string;
  wasLeft: boolean;
}

/** A part of the text as shown. `isAsked`: a gap that is pointed out, because copying was tried. */
export interface ShownPart extends FilledPart {
  isAsked: boolean;
}

/** Why nothing is copied, and the name of the field to lead to. */
export interface Refusal {
  text: string;
  name: string;
}

/** What a reply shows. */
export interface ReadyReplyView {
  parts: ShownPart[];
  /** What is wrong with each field; empty where nothing is, or where it is too early to say so. */
  problems: Record<string, string>;
  /** The text that is copied; undefined while a gap is open. */
  message: string | undefined;
  refusal: Refusal | undefined;
}

/** The reply with these fields. `wasTried`: copying was tried, so that open gaps are pointed out. */
export function viewReadyReply(
  reply: Fillable,
  fields: Readonly<Record<string, FieldState>>,
  wasTried: boolean,
): ReadyReplyView {
  const typed = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.typed]));
  const { parts, values, message } = fillReply(reply, typed);
  const problems = Object.fromEntries(
    [...values].map(([name, value]) => {
      const isShown = !value.ok && (wasTried || (!value.isEmpty && fields[name]?.wasLeft));
      return [name, isShown && !value.ok ? value.problem : ''];
    }),
  );
  return {
    parts: parts.map((part) => ({ ...part, isAsked: wasTried && part.isMissing === true })),
    problems,
    message,
    refusal: refusalOf(reply.placeholders, values),
  };
}

function refusalOf(
  placeholders: Fillable['placeholders'],
  values: ReturnType<typeof fillReply>['values'],
): Refusal | undefined {
  const open = placeholders.flatMap(({ name, label }) => {
    const value = values.get(name);
    return value?.ok === false ? [{ name, label, isEmpty: value.isEmpty }] : [];
  });
  const [first] = open;
  if (!first) return undefined;
  const wrong = open.filter(({ isEmpty }) => !isEmpty).map(({ label }) => label);
  const empty = open.filter(({ isEmpty }) => isEmpty).map(({ label }) => label);
  const todo = [
    ...(empty.length > 0 ? [`isi ${listed(empty)}`] : []),
    ...(wrong.length > 0 ? [`perbaiki ${listed(wrong)}`] : []),
  ];
  return { text: `Belum disalin: ${todo.join(' dan ')} dulu.`, name: first.name };
}

function listed(labels: readonly string[]): string {
  return listText(labels.map((label) => `“${label}”`));
}
