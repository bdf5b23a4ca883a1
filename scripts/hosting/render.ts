import { readFileSync } from 'node:fs';

/**
 * A template of this folder with its slots (`{{name}}`) filled. Where a line is one slot, all lines of the value get that line's
 * indentation, and an empty value removes the line. Throws where a slot has no value.
 */
export function renderTemplate(file: string, slots: Readonly<Record<string, string>>): string {
  const template = readFileSync(new URL(file, import.meta.url), 'utf8');
  const slotValue = (name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`${file} asks for {{${name}}}, which has no value`);
    return value;
  };
  return template
    .replace(/^([ \t]*)\{\{(\w+)\}\}\n/gm, (_, indent: string, name: string) => {
      const value = slotValue(name).trimEnd();
      return value && `${value.replace(/^(?=.)/gm, indent)}\n`;
    })
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => slotValue(name));
}
