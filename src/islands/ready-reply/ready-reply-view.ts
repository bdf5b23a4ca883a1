import { type Fillable, type FilledPart, fillReply } from '../../domain/replies/reply-text.ts';
import { listText } from '../../text/list-text.ts';

/** What is known of a field beside its text: whether it was left, and whether copying was tried. */
export interface FieldState {
  typed: string;
  wasLeft: boolean;
}

/** A stretch of the text as shown; a gap that keeps the message from being copied is pointed out. */
export interface ShownPart extends FilledPart {
  isAsked: boolean;
}

/** Why nothing is copied: said to the reader, with the field to lead to. */
export interface Refusal {
  text: string;
  name: string;
}

export interface ReadyReplyView {
  parts: ShownPart[];
  /** What is wrong with each field's value; empty where nothing is, or nothing to say yet. */
  problems: Record<string, string>;
  /** Exactly what is copied; undefined while a gap is open. */
  message: string | undefined;
  refusal: Refusal | undefined;
}

/** The reply as it stands with these values. `wasTried`: copying was asked for, so open gaps are pointed out. */
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
