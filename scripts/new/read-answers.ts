import { parseArgs } from 'node:util';
import { findNearest } from '../../src/text/nearest.ts';
import {
  type Answers,
  type Field,
  itemsOf,
  Refusal,
  refuseUnknown,
  type ScaffoldKind,
  type Scene,
} from './form.ts';

/** Used wrongly: an option that doesn't exist, or one that is missing where nobody can be asked. */
export class UsageError extends Error {}

/** What the arguments behind the kind give. Throws a `UsageError` that names the nearest option. */
export function readArguments({ name, fields }: ScaffoldKind, args: readonly string[]): Answers {
  const options = Object.fromEntries(
    fields.map((field) => [field.name, { type: 'string' as const, multiple: true }]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const answers: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const field = fields.find((each) => each.name === token.name);
    if (!field) {
      const near = findNearest(
        token.name,
        fields.map((each) => each.name),
      );
      throw new UsageError(
        `Pilihan \`${token.rawName}\` tidak dikenal untuk \`${name}\`.${near ? ` Mungkin maksudnya \`--${near}\`.` : ''}`,
      );
    }
    if (token.value === undefined) throw new UsageError(`Pilihan \`--${field.name}\` belum diisi.`);
    const before = answers[field.name];
    if (before !== undefined && !field.isList)
      throw new UsageError(`Pilihan \`--${field.name}\` ditulis dua kali.`);
    answers[field.name] = before === undefined ? token.value : `${before},${token.value}`;
  }
  const positional = fields.find((field) => field.positional);
  if (positional && positionals.length > 0) {
    if (answers[positional.name] !== undefined || (positional.choices && positionals.length > 1)) {
      throw new UsageError(`Terlalu banyak: \`${positionals.join(' ')}\`.`);
    }
    // A name of several words need not stand in quotes.
    answers[positional.name] = positionals.join(' ');
  }
  return answers;
}

/** The same with what is taken for granted. Throws a `Refusal` where a value can't be used. */
export function completeAnswers({ fields }: ScaffoldKind, given: Answers, scene: Scene): Answers {
  const answers = Object.fromEntries(
    fields.map((field) => [field.name, given[field.name]?.trim() || field.fallback?.(scene)]),
  );
  for (const field of fields) {
    const value = answers[field.name];
    const problem = value === undefined ? undefined : refuse(field, value, scene, answers);
    if (problem) throw new Refusal(problem);
  }
  return answers;
}

/** What is wrong with the value of a field, in Indonesian; undefined where nothing is. */
export function refuse(field: Field, value: string, scene: Scene, answers: Answers): string | undefined {
  if (/[\r\n]/.test(value)) return `\`${field.name}\` harus satu baris.`;
  const choices = field.choices?.(scene, answers);
  const items = field.isList ? itemsOf(value) : [value];
  const unknown = choices && items.find((item) => !choices.some((choice) => choice.value === item));
  if (choices && unknown !== undefined) {
    return field.explainUnknown?.(unknown, scene) ?? refuseUnknown(field.ask, unknown, choices);
  }
  return field.refuse?.(value, scene);
}

/** The fields that a person at a terminal is asked for: what wasn't given and can't be known. */
export function askedFields({ fields }: ScaffoldKind, given: Answers): Field[] {
  return fields.filter(({ name, need }) => need !== 'known' && !given[name]);
}

/** The fields without which nothing can be written, and that weren't given. */
export function missingFields({ fields }: ScaffoldKind, given: Answers): Field[] {
  return fields.filter(({ name, need }) => need === 'must' && !given[name]);
}
