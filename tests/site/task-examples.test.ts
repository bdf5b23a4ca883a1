import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { noteForm } from '../../scripts/propose/note-form.ts';
import { readContent } from '../../src/checks/read/load.ts';
import { assembleGuide } from '../../src/domain/guide/assemble.ts';
import { noteSchema } from '../../src/schemas/note.ts';

it('what team leads copy from is what the form reads', () => {
  const [, frontmatter = ''] = readFileSync('docs/kontribusi/catatan.md', 'utf8').split(/^---$/m);
  const areas = 'people:\n  nama: { label: Nama }\nareas: {}\n';
  const question =
    '---\ntitle: Rapat\ndecisions:\n  - { id: sop-handling-op, topic: Pokok pertanyaannya, decision: Apa?, kind: question }\n---\n\nx\n';
  const files = { 'areas.yaml': areas, 'calibrations/2023-03-15.md': question };
  const tree = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const { content, texts } = readContent(tree);
  const scene = { guide: assembleGuide(content, '2024-06-01'), texts };
  const [file] = noteForm.write({ title: 'Rapat', rules: parse(frontmatter).example.text }, scene);
  expect(noteSchema.safeParse(parse(file?.text.split('---')[1] ?? '')).data?.decisions).toMatchObject([
    { topic: 'Nama pokok', by: 'nama' },
    { topic: 'Pokok lain', answers: ['2023-03-15#sop-handling-op'] },
  ]);
});
