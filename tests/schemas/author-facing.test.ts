import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { kinds } from '../../src/checks/read/kinds.ts';
import { fieldMeta, findSchemaAt, knownKeys } from '../../src/schemas/inspect-schema.ts';

type Schema = z.core.$ZodType;

interface Def {
  innerType?: Schema;
  in?: Schema;
  shape?: Record<string, Schema>;
  element?: Schema;
  valueType?: Schema;
  options?: Schema[];
  catchall?: { _zod: { def: { type: string } } };
}

const defOf = (schema: Schema) => schema._zod.def as unknown as Def;

/** Every object schema below `schema`, itself included, with the path to it. */
function objects(schema: Schema, path: string): { path: string; def: Def }[] {
  const def = defOf(schema);
  const inner = [def.innerType, def.in, def.element, def.valueType, ...(def.options ?? [])].filter(
    (each) => each !== undefined,
  );
  return [
    ...(def.shape ? [{ path, def }] : []),
    ...inner.flatMap((each) => objects(each, def.element ? `${path}[]` : path)),
    ...Object.entries(def.shape ?? {}).flatMap(([key, field]) => objects(field, `${path}.${key}`)),
  ];
}

const found = kinds.flatMap(({ name, schema }) => objects(schema, name));
const fields = found.flatMap(({ path, def }) =>
  Object.entries(def.shape ?? {}).map(([key, field]) => ({ name: `${path}.${key}`, field })),
);

const nested = `
  revisions.answer revisions.change.summary revisions.open[].since corrections.correction noteCorrections.decisions[].answers
  notes.decisions[].owner replies.area flows.title flows.steps.options[].to flows.outcomes.rule
  classes.questions[].options[].why classes.questions[].amount.slips[].value
  areas.people.label areas.areas.order glossary.also`;
it.each(nested.trim().split(/\s+/))('the walk reaches %s', (field) => {
  expect(fields.map(({ name }) => name)).toContain(field);
});

it.each(fields)('the field $name, which an author writes, has a title and a description', ({ field }) => {
  const { title, description } = fieldMeta(field);
  expect(title).toMatch(/^\p{Lu}/u);
  expect(description?.length).toBeGreaterThan(5);
});

it.each(found)('the object $path, which an author writes, refuses keys that it does not know', ({ def }) => {
  expect(def.catchall?._zod.def.type).toBe('never');
});

describe('the walk', () => {
  const revision = kinds.find(({ name }) => name === 'revisions')?.schema as z.ZodType;

  it.each([
    [['answer'], 'Untuk agen'],
    [['change', 'kind'], 'Jenis perubahan'],
    [['open', 0, 'since'], 'Sejak'],
    [['decidedIn', 0], undefined],
    [['confirmedAgainst', 'kebun/panen', 0], 'Versi'],
  ])('finds the schema of a field through lists, defaults, unions and transforms: %j', (path, title) => {
    expect(fieldMeta(findSchemaAt(revision, path)).title).toBe(title);
  });

  it('finds none where the path leaves the schema', () => {
    expect(findSchemaAt(revision, ['entah'])).toBeUndefined();
    expect(findSchemaAt(revision, ['answer', 'entah'])).toBeUndefined();
    expect(fieldMeta(undefined)).toEqual({});
  });

  it('lists the keys of an object, and none of anything else', () => {
    expect(knownKeys(revision).slice(0, 3)).toEqual(['id', 'title', 'answer']);
    expect(knownKeys(findSchemaAt(revision, ['answer']) as Schema)).toEqual([]);
  });
});
