import { readFileSync } from 'node:fs';

/** What a template's slots are filled with, by name. */
export type Slots = Readonly<Record<string, string>>;

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
  const fillOf = (name: string): string => {
    const value = slots[name];
    if (value === undefined) throw new Error(`${file} asks for {{${name}}}, which nobody filled`);
    return value;
  };
  const alone = /^([ \t]*)\{\{(\w+)\}\}$/.exec(line);
  if (alone) {
    const [, indent = '', name = ''] = alone;
    const text = fillOf(name).trimEnd();
    return text === '' ? [] : text.split('\n').map((each) => (each === '' ? '' : indent + each));
  }
  return [
    line.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = fillOf(name);
      if (/["\n\\$]/.test(value) && name !== 'hashed') {
        throw new Error(`{{${name}}} can't be written into ${file}: ${value}`);
      }
      return value;
    }),
  ];
}
