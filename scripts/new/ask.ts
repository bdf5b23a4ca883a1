import { checkbox, input, search, select } from '@inquirer/prompts';
import type { Answers, Field, ScaffoldKind, Scene } from './form.ts';
import { kinds } from './kinds.ts';
import { missingFields, refuse } from './read-answers.ts';

/** Help for the keys, in the author's language. */
const theme = { style: { keysHelpTip: () => 'Panah: pindah · Enter: pilih' } };
const listTheme = { style: { keysHelpTip: () => 'Panah: pindah · Spasi: tandai · Enter: selesai' } };

/** Asks at the terminal which kind of thing to write. */
export function askKind(): Promise<ScaffoldKind> {
  return select({
    message: 'Apa yang mau dibuat?',
    choices: kinds.map((kind) => ({ value: kind, name: kind.label })),
    loop: false,
    theme,
  });
}

/** Asks at the terminal for each field that was not given and has no fallback. */
export async function askMissing(kind: ScaffoldKind, given: Answers, scene: Scene): Promise<Answers> {
  const answers: Record<string, string | undefined> = { ...given };
  for (const field of kind.fields) {
    // Whether it is asked may depend on the answers before.
    const isMissing = missingFields({ fields: [field] }, answers, scene, 'must', 'may').length > 0;
    if (isMissing) answers[field.name] = await askField(field, answers, scene);
  }
  return answers;
}

async function askField(field: Field, answers: Answers, scene: Scene): Promise<string> {
  const message = field.need === 'may' ? `${field.ask} (boleh kosong)` : field.ask;
  const choices = field.choices?.(scene, answers) ?? [];
  if (field.isList && choices.length > 0) {
    return (await checkbox({ message, choices, loop: false, pageSize: 12, theme: listTheme })).join(',');
  }
  if (choices.length > 0) {
    return search({
      message,
      theme,
      source: (word) => choices.filter(({ name }) => name.toLowerCase().includes((word ?? '').toLowerCase())),
    });
  }
  return input({
    message,
    validate: (typed) => {
      const value = typed.trim();
      if (value === '') return field.need === 'may' || 'Ini harus diisi.';
      return refuse(field, value, scene, answers) ?? true;
    },
  });
}
