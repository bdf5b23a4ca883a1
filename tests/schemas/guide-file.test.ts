import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guideFileJsonSchema, guideFileVersion } from '../../src/schemas/guide-file.ts';

/** The parts of JSON Schema that the schema uses. */
interface Schema {
  type?: string;
  format?: string;
  const?: unknown;
  enum?: string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
  additionalProperties?: Schema;
}

/** A line for each field below a schema: its path, with `?` where it may be missing, and what it holds. */
function fieldsOf(schema: Schema, path: string): string[] {
  const { properties = {}, required = [], items, oneOf = [], additionalProperties: any } = schema;
  const holds = schema.const ?? schema.enum?.join('|') ?? schema.format ?? schema.type ?? 'one of';
  return [
    `${path}: ${holds}`,
    ...Object.entries(properties).flatMap(([name, field]) =>
      fieldsOf(field, `${path}.${name}${required.includes(name) ? '' : '?'}`),
    ),
    ...(items ? fieldsOf(items, `${path}[]`) : []),
    ...oneOf.flatMap((each, at) => fieldsOf(each, `${path}(${at})`)),
    ...(any ? fieldsOf(any, `${path}.*`) : []),
  ];
}

const list = `tests/fixtures/guide-file-${guideFileVersion}.txt`;

it(`${list} lists all fields: a new one is added, one that goes or means something else takes a new version`, () => {
  const fields = fieldsOf(guideFileJsonSchema() as Schema, 'guide');
  const listed = readFileSync(list, 'utf8').trimEnd().split('\n');
  expect(fields.sort()).toEqual(listed.sort());
});
