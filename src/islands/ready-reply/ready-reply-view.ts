import { readValue } from '../../domain/replies/placeholder.ts';
import { type Fillable, type FilledPart, fillReply } from '../../domain/replies/reply-text.ts';
import { listText } from '../../text/list-text.ts';
import { withSignOff } from '../sign-off/sign-off.ts';

/** A field's text, and whether the reader has left the field since. */
export interface FieldState {
  typed: string;
  wasLeft: boolean;
}

/** A part of the text as shown. */
export type ShownPart = ReturnType<typeof viewReadyReply>['parts'][number];

/**
 * The reply with these fields. `wasTried`: copying was tried, so that open gaps are pointed out. `signOff`: the line that the agent ends
 * replies with, or empty.
 */
export function viewReadyReply(
  reply: Fillable,
  fields: Readonly<Record<string, FieldState>>,
  wasTried: boolean,
  signOff: string,
) {
  const typed = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.typed]));
  const { parts, values, message } = fillReply(reply, typed);
  const problems = [...values].map(([name, value]) => {
    const isShown = !value.ok && (wasTried || (!value.isEmpty && fields[name]?.wasLeft));
    return [name, isShown ? value.problem : ''] as const;
  });
  const shown = signOff ? [...parts, { text: withSignOff('', signOff) }] : parts;
  return {
    /** `isAsked`: a gap that is pointed out, because copying was tried. */
    parts: shown.map((part: FilledPart) => ({ ...part, isAsked: wasTried && part.isMissing === true })),
    /** What is wrong with each field; empty where nothing is, or where it is too early to say so. */
    problems: Object.fromEntries(problems),
    /** The text that is copied, with the agent's sign-off; undefined while a gap is open. */
    message: message === undefined ? undefined : withSignOff(message, signOff),
    /** Why nothing is copied, and the name of the field to lead to. */
    refusal: refusalOf(reply.placeholders, values),
  };
}

/** What was typed into earlier replies of the chat and fits an empty field of this one, by placeholder. */
export function offerTyped(
  { placeholders }: Fillable,
  fields: Readonly<Record<string, FieldState>>,
  earlier: Readonly<Record<string, string>>,
): Record<string, string> {
  const fitting = placeholders.flatMap((placeholder) => {
    const { name } = placeholder;
    const typed = Object.hasOwn(earlier, name) ? `${earlier[name]}` : '';
    return fields[name]?.typed === '' && readValue(placeholder, typed).ok ? [[name, typed]] : [];
  });
  return Object.fromEntries(fitting);
}

function refusalOf(placeholders: Fillable['placeholders'], values: ReturnType<typeof fillReply>['values']) {
  const open = placeholders.flatMap(({ name, label }) => {
    const value = values.get(name);
    return value?.ok === false ? [{ name, label, todo: value.isEmpty ? 'isi' : 'perbaiki' }] : [];
  });
  const [first] = open;
  if (!first) return undefined;
  const todos = ['isi', 'perbaiki'].flatMap((todo) => {
    const labels = open.filter((each) => each.todo === todo).map(({ label }) => `“${label}”`);
    return labels.length > 0 ? `${todo} ${listText(labels)}` : [];
  });
  return { text: `Belum disalin: ${todos.join(' dan ')} dulu.`, name: first.name };
}
