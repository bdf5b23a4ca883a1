import { parseArgs } from 'node:util';
import { suggestNearest } from '../../src/checks/suggest.ts';
import type { Answers, Field, ScaffoldKind, Scene } from './form.ts';
import { itemsOf, Refusal, refuseUnknown } from './form.ts';

/** The answers in the arguments after the kind. Throws in Indonesian where an option is unknown or given wrongly. */
export function readArguments({ name, fields }: ScaffoldKind, args: readonly string[]): Answers {
  const option = { type: 'string', multiple: true } as const;
  const options = Object.fromEntries(fields.map((field) => [field.name, option]));
  const config = { args: [...args], options, strict: false, allowPositionals: true };
  const { values, positionals } = parseArgs(config);
  const answers: Record<string, string> = {};
  for (const [option, given] of Object.entries(values)) {
    const field = fields.find((each) => each.name === option);
    if (!field) {
      const known = fields.map((each) => each.name);
      const near = suggestNearest(option, known, '', (each) => `--${each}`);
      throw new Error(`Pilihan \`--${option}\` tidak dikenal untuk \`${name}\`. ${near}`);
    }
    const items = [given].flat();
    if (items.includes(true)) throw new Error(`Pilihan \`--${option}\` belum diisi.`);
    if (items.length > 1 && !field.isList) throw new Error(`Pilihan \`--${option}\` ditulis dua kali.`);
    answers[option] = items.join(',');
  }
  const positional = fields.find((field) => field.positional);
  if (positional && positionals.length > 0) {
    if (answers[positional.name] !== undefined || (positional.choices && positionals.length > 1)) {
      throw new Error(`Terlalu banyak: \`${positionals.join(' ')}\`.`);
    }
    // A name of several words needs no quotes.
    answers[positional.name] = positionals.join(' ');
  }
  return answers;
}

/** The answers with the fallbacks of the fields. Throws a `Refusal` where a value can't be used. */
export function completeAnswers({ fields }: ScaffoldKind, given: Answers, scene: Scene): Answers {
  const answers: Record<string, string | undefined> = {};
  for (const field of fields) {
    const { name } = field;
    const value = given[name]?.trim() || undefined;
    if (field.applies?.(scene, answers) === false) {
      if (value) throw new Refusal(`\`${name}\` tidak dipakai di sini.`, name);
      continue;
    }
    answers[name] = value ?? field.fallback?.(scene);
    const problem = answers[name] === undefined ? undefined : refuse(field, answers[name], scene);
    if (problem) throw new Refusal(problem, name);
  }
  return answers;
}

/** What is wrong with the value of a field, in Indonesian; undefined for a right one. */
function refuse(field: Field, value: string, scene: Scene): string | undefined {
  if (/[\r\n]/.test(value)) return `\`${field.name}\` harus satu baris.`;
  const choices = field.choices?.(scene);
  const problems = (field.isList ? itemsOf(value) : [value]).map(
    (item) =>
      field.refuse?.(item, scene) ?? (choices && refuseUnknown(field.ask ?? field.name, item, choices)),
  );
  return problems.find((problem) => problem !== undefined);
}

/** The needed fields that were not given and that the other answers leave to give. */
export function missingFields({ fields }: ScaffoldKind, given: Answers, scene: Scene): Field[] {
  return fields.filter(
    ({ name, isNeeded, applies }) => isNeeded && !given[name] && applies?.(scene, given) !== false,
  );
}

/** The files that `npm run new` writes for its fields among these answers. Throws a `Refusal` about the first wrong or missing one. */
export function writeScaffold(kind: ScaffoldKind, given: Answers, scene: Scene) {
  const [missing] = missingFields(kind, given, scene);
  if (missing) throw new Refusal(`${missing.ask} belum diisi.`, missing.name);
  return kind.write(completeAnswers(kind, given, scene), scene).files;
}
