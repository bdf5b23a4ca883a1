import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { movesSchema } from '../../src/schemas/moves.ts';
import { noteSchema } from '../../src/schemas/note.ts';
import { policySchema } from '../../src/schemas/policy.ts';

function frontmatterOf(text: string) {
  const [, frontmatter = ''] = text.split(/^---$/m);
  return parse(frontmatter);
}

/** The example of a page of `docs/kontribusi/`. */
const exampleIn = (task: string): string =>
  frontmatterOf(readFileSync(`docs/kontribusi/${task}.md`, 'utf8')).example.text;

it('what team leads copy from is what the check accepts', () => {
  expect(noteSchema.parse(frontmatterOf(exampleIn('catatan'))).decisions).toHaveLength(1);
  const policy = parse(`title: SLA\nkind: duration-hours\nrows:\n${exampleIn('nilai')}`);
  expect(policySchema.parse(policy).rows).toHaveLength(1);
  expect(movesSchema.parse(parse(exampleIn('cabut-pindah')))).toHaveLength(1);
});
