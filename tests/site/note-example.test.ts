import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { noteSchema } from '../../src/schemas/note.ts';
import { noteExample } from '../../src/site/note-example.ts';

it('the note that team leads copy from is one that the check accepts', () => {
  const [, frontmatter = ''] = noteExample.split(/^---$/m);
  expect(noteSchema.parse(parse(frontmatter)).decisions).toHaveLength(1);
});
