import { readFileSync } from 'node:fs';

/** The values of a template's slots by name. A `trusted` value may have any character. */
export type Slots = Readonly<Record<string, string | { trusted: string }>>;

/**
 * A template of this folder with its slots (`{{name}}`) filled. Where a line is one slot, all lines of the value get that line's
 * indentation, and an empty value removes the line. Throws where a slot has no value, or where a value that isn't trusted has a character
 * that could end a quoted text.
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
  const slotValue = (name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`${file} asks for {{${name}}}, which has no value`);
    return typeof value === 'string'
      ? { text: value, trusted: false }
      : { text: value.trusted, trusted: true };
  };
  const alone = /^([ \t]*)\{\{(\w+)\}\}$/.exec(line);
  if (alone) {
    const [, indent = '', name = ''] = alone;
    const text = slotValue(name).text.trimEnd();
    return text === '' ? [] : text.split('\n').map((each) => (each === '' ? '' : indent + each));
  }
  return [
    line.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const { text, trusted } = slotValue(name);
      if (!trusted && /["\n\\$]/.test(text)) {
        throw new Error(`{{${name}}} can't be written into ${file}: ${text}`);
      }
      return text;
    }),
  ];
}
