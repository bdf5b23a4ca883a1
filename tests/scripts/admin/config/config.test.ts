import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { adminConfig } from '../../../../scripts/admin/config/config.ts';
import type { EditorField } from '../../../../scripts/admin/config/field.ts';
import { isOptional, shapeOf } from '../../../../scripts/admin/format/form-value.ts';
import { loadContent } from '../../../../src/checks/read/load.ts';
import { areasSchema } from '../../../../src/schemas/areas.ts';
import { glossarySchema } from '../../../../src/schemas/glossary.ts';
import { noteSchema } from '../../../../src/schemas/note.ts';
import { policySchema } from '../../../../src/schemas/policy.ts';
import { replySchema } from '../../../../src/schemas/reply.ts';
import { revisionSchema } from '../../../../src/schemas/revision.ts';

type Schema = Parameters<typeof shapeOf>[0];

interface Parsed {
  backend: Record<string, unknown>;
  collections: {
    name: string;
    publish: boolean;
    delete: boolean;
    folder?: string;
    fields?: EditorField[];
    files?: { fields: EditorField[] }[];
  }[];
}

const { content } = await loadContent('content');
const target = { branch: 'main', folder: 'content', today: '2026-10-08' as const };
const config: Parsed = parse(adminConfig(content, target));

function fieldsIn(name: string): EditorField[] {
  const found = config.collections.find((collection) => collection.name === name);
  return found?.fields ?? found?.files?.[0]?.fields ?? [];
}

/** Every key below a schema, as `decisions.topic`. */
function schemaKeys(schema: Schema, above = ''): string[] {
  const { kind, fields, inner } = shapeOf(schema);
  if (kind === 'object') {
    return fields.flatMap(([key, field]) => [`${above}${key}`, ...schemaKeys(field, `${above}${key}.`)]);
  }
  return inner ? schemaKeys(inner, above) : [];
}

function configKeys(fields: EditorField[], above = ''): string[] {
  return fields.flatMap((field) => [
    `${above}${field.name}`,
    ...configKeys(field.fields ?? [], `${above}${field.name}.`),
  ]);
}

const kinds: [name: string, schema: Schema, own: string[]][] = [
  ['kalibrasi', noteSchema, ['date', 'body']],
  ['pengiriman--gagal-kirim', revisionSchema, ['date', 'body']],
  ['balasan', replySchema, ['id', 'body', 'placeholders.id']],
  ['nilai', policySchema, []],
  ['daftar-area', areasSchema, ['people.id', 'areas.id']],
];

describe("the editor's configuration", () => {
  const terms = fieldsIn('daftar-istilah')[0]?.fields ?? [];
  it.each<[name: string, fields: EditorField[], schema: Schema, own: string[]]>([
    ['a term', terms, glossarySchema, ['id']],
    ...kinds.map(([name, ...rest]): [string, EditorField[], Schema, string[]] => [
      name,
      fieldsIn(name),
      ...rest,
    ]),
  ])('has a field for every key of %s, and no other', (_, fields, schema, own) => {
    expect(configKeys(fields).toSorted()).toEqual([...schemaKeys(schema), ...own].toSorted());
  });

  it.each(kinds)('asks in %s for what the schema asks for, and for nothing else', (name, schema, own) => {
    const asked = fieldsIn(name).filter((field) => field.required && !own.includes(field.name));
    const needed = shapeOf(schema).fields.filter(([, field]) => !isOptional(field));
    expect(asked.map((field) => field.name)).toEqual(needed.map(([key]) => key));
  });

  it('explains every field in words of its own', () => {
    const dumb = (fields: EditorField[]): string[] =>
      fields.flatMap((field) => [
        ...(field.label === field.name && field.name !== 'id' ? [field.name] : []),
        ...dumb(field.fields ?? []),
      ]);
    expect(config.collections.flatMap((collection) => dumb(fieldsIn(collection.name)))).toEqual([]);
  });

  it('offers for decidedIn every decision there is', () => {
    const field = fieldsIn('pengiriman--gagal-kirim').find(({ name }) => name === 'decidedIn');
    const refs = content.notes.flatMap(({ path, data }) =>
      data.decisions.map(({ id }) => `${path.slice('calibrations/'.length, -'.md'.length)}#${id}`),
    );
    expect(field?.options?.map(({ value }) => value).toSorted()).toEqual(refs.toSorted());
  });

  it('has a collection for every page, in its own folder', () => {
    const pages = new Set(content.revisions.map(({ path }) => `content/${path.replace(/\/[^/]+$/, '')}`));
    const folders = config.collections.flatMap(({ folder }) => (folder?.includes('/guide/') ? folder : []));
    expect(folders.toSorted()).toEqual([...pages].toSorted());
  });

  it('neither publishes nor deletes, and saves to the server that it came from', () => {
    expect(config.collections.filter((collection) => collection.publish || collection.delete)).toEqual([]);
    expect(config.backend).toMatchObject({ name: 'proxy', proxy_url: '/api/v1', branch: 'main' });
  });
});
