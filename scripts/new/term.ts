import { isMap, isScalar, parseDocument } from 'yaml';
import { yamlOptions } from '../../src/checks/read/yaml/nodes.ts';
import { toId } from '../../src/checks/suggest.ts';
import { existing } from './choices.ts';
import { itemsOf, Refusal, type ScaffoldKind, type Scene } from './form.ts';
import { endedLine, lineEndOf, trailingComments, yamlFlowList, yamlValue } from './yaml-text.ts';

const path = 'glossary.yaml';

/** A term of the glossary, in alphabetical order. */
export const term: ScaffoldKind = {
  name: 'term',
  label: 'Istilah glosarium',
  example: 'term "Istilah baru" --definition "Artinya." --also "tulisan lain"',
  fields: [
    { name: 'term', ask: 'Istilah', need: 'must', positional: true, refuse: refuseKnown },
    { name: 'definition', ask: 'Artinya, dalam satu-dua kalimat', need: 'may' },
    { name: 'also', ask: 'Cara lain menulisnya', need: 'known', isList: true },
    { name: 'see', ask: 'Halaman terkait', need: 'known', isList: true, choices: existing.pages },
  ],
  write({ term: name = '', definition, also, see }, { texts }) {
    const text = texts.get(path) ?? '';
    const id = toId(name);
    const lines = [
      `term:${yamlValue(name)}`,
      `definition:${yamlValue(definition)}`,
      ...yamlFlowList('also', itemsOf(also)),
      ...yamlFlowList('see', itemsOf(see)),
    ];
    const next = definition
      ? []
      : ['Isi `definition`. Kalau artinya memang belum pasti, ganti dengan `open: true` dan `openNote: …`.'];
    const entry = [`${id}:`, ...lines.map((line) => `  ${line}`)];
    return { files: [{ path, text: insertByKey(text, id, entry), was: path }], next };
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

/** The text with another entry before the first key that follows it in the alphabet, or else at the end. */
function insertByKey(text: string, id: string, entry: readonly string[]): string {
  const document = parseDocument(text, yamlOptions);
  if (document.errors.length > 0) {
    throw new Refusal(`\`${path}\` tidak bisa dibaca. Jalankan \`npm run check\`, lalu betulkan dulu.`);
  }
  const end = lineEndOf(text);
  const keys = isMap(document.contents) ? document.contents.items.map(({ key }) => key) : [];
  const later = keys.find((key) => isScalar(key) && String(key.value) > id);
  const piece = entry.map((line) => line + end).join('');
  if (!isScalar(later) || !later.range) return endedLine(text) + piece;
  // Comments above the first key are about the whole file.
  const above = keys[0] === later ? '' : trailingComments(text.slice(0, later.range[0]));
  const at = later.range[0] - above.length;
  return text.slice(0, at) + piece + text.slice(at);
}
