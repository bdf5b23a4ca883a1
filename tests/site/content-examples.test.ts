import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { movesSchema } from '../../src/schemas/moves.ts';
import { noteSchema } from '../../src/schemas/note.ts';
import { policySchema } from '../../src/schemas/policy.ts';
import { contentExamples } from '../../src/site/content-examples.ts';

it('what team leads copy from is what the check accepts', () => {
  const { note, row, moved } = contentExamples;
  const [, frontmatter = ''] = note.split(/^---$/m);
  expect(noteSchema.parse(parse(frontmatter)).decisions).toHaveLength(1);
  const policy = parse(`title: SLA\nkind: duration-hours\nrows:\n${row}`);
  expect(policySchema.parse(policy).rows).toHaveLength(1);
  expect(movesSchema.parse(parse(moved))).toHaveLength(1);
});
