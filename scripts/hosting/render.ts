import { readFileSync } from 'node:fs';

/** What a template's slots are filled with, by name; what is `trusted` may hold any sign. */
export type Slots = Readonly<Record<string, string | { trusted: string }>>;

/**
 * A template of this folder with its slots (`{{name}}`) filled; text of several lines takes the indentation of the slot's line, and
 * a line whose only slot is filled with nothing goes. Throws where a slot has no value, or a value could end a quoted text.
 */
export function renderTemplate(file: string, slots: Slots): string {
  const template = readFileSync(new URL(file, import.meta.url), 'utf8');
  const lines = template
    .trimEnd()
    .split('\n')
    .flatMap((line) => renderLine(line, slots, file));
  return `${lines.join('\n')}\n`;
}

function renderLine(line: string, slots: Slots, file: string): string[] {
  const fillOf = (name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`${file} asks for {{${name}}}, which nobody filled`);
    return typeof value === 'string'
      ? { text: value, trusted: false }
      : { text: value.trusted, trusted: true };
  };
  const alone = /^([ \t]*)\{\{(\w+)\}\}$/.exec(line);
  if (alone) {
    const [, indent = '', name = ''] = alone;
    const text = fillOf(name).text.trimEnd();
    return text === '' ? [] : text.split('\n').map((each) => (each === '' ? '' : indent + each));
  }
  return [
    line.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const { text, trusted } = fillOf(name);
      if (!trusted && /["\n\\$]/.test(text)) {
        throw new Error(`{{${name}}} can't be written into ${file}: ${text}`);
      }
      return text;
    }),
  ];
}
