import { toId } from '../../src/checks/suggest.ts';
import { existing } from './choices.ts';
import { editFields } from './fields.ts';
import { itemsOf, type ScaffoldKind, type Scene } from './form.ts';
import { blank, inline } from './yaml-text.ts';

/** A term of the glossary, in alphabetical order. */
export const term: ScaffoldKind = {
  name: 'term',
  label: 'Istilah glosarium',
  example: 'term "Istilah baru" --definition "Artinya." --also "tulisan lain"',
  fields: [
    { name: 'term', ask: 'Istilah', isNeeded: true, positional: true, refuse: refuseKnown },
    { name: 'definition' },
    { name: 'also', isList: true },
    { name: 'see', ask: 'Halaman terkait', isList: true, choices: existing.pages },
  ],
  write({ term: name = '', definition = blank, also, see }, { texts }) {
    const path = 'glossary.yaml';
    const lists = { also: inline(itemsOf(also)), see: inline(itemsOf(see)) };
    const entry = { [toId(name)]: { term: name, definition, ...lists } };
    return {
      files: [{ path, text: editFields(texts.get(path) ?? '', entry, 'alphabetical'), was: path }],
      next: definition ? [] : ['Kalau artinya belum pasti, tulis `open: true` dan `openNote: …` saja.'],
    };
  },
};

function refuseKnown(value: string, { guide }: Scene): string | undefined {
  const id = toId(value);
  if (id === '') return `\`${value}\` tidak punya huruf atau angka.`;
  const known = [...guide.terms.values()].find(
    (each) =>
      each.id === id || [each.term, ...each.also].some((form) => form.toLowerCase() === value.toLowerCase()),
  );
  return known && `\`${value}\` sudah ada di glosarium: \`${known.id}\` (${known.term}).`;
}
