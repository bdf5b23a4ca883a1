import type { z } from 'zod';
import { fieldMeta } from '../../../src/schemas/inspect-schema.ts';
import { isOptional, isWordList, recordKey, type Shape, shapeOf } from '../format/form-value.ts';
import type { Choices, EditorChoice } from './choices.ts';
import { findReference } from './references.ts';
import { limits, textRules } from './text-rules.ts';

type Schema = z.core.$ZodType;

/** A field of the form, as the editor's configuration has it. */
export interface EditorField {
  name: string;
  label: string;
  widget: string;
  required?: boolean;
  hint?: string;
  pattern?: [string, string];
  options?: EditorChoice[];
  field?: EditorField;
  fields?: EditorField[];
  [option: string]: unknown;
}

interface FieldPlace {
  choices: Choices;
  /** The fields around this one. */
  parents: string[];
  /** Whether the object around it may be left out, with all that is in it. */
  optional: boolean;
}

/** From this length on a text gets several lines to be written on. */
const longText = 120;

/** The fields of an object's schema, in its order. */
export function objectFields(schema: Schema, choices: Choices): EditorField[] {
  return fieldsOf(schema, { choices, parents: [], optional: false });
}

function fieldsOf(schema: Schema, place: FieldPlace): EditorField[] {
  return shapeOf(schema).fields.map(([key, inner]) => fieldOf(key, inner, place));
}

/** The field for `schema`: its label, hint and limits come from the schema, so the two can't disagree. */
export function fieldOf(name: string, schema: Schema, place: FieldPlace): EditorField {
  const { title = name, description } = fieldMeta(schema);
  const required = !isOptional(schema) && !place.optional;
  const base = { name, label: title, required, ...(description ? { hint: description } : {}) };
  const path = [...place.parents, name];
  const inside: FieldPlace = { ...place, parents: path, optional: place.optional || isOptional(schema) };
  const shape = shapeOf(schema);
  if (shape.kind === 'object') {
    return { ...base, widget: 'object', collapsed: !required, fields: fieldsOf(schema, inside) };
  }
  if (isWordList(schema, path)) return { ...base, widget: 'text', hint: `${description}. Satu baris satu.` };
  const reference = findReference(path);
  if (reference && !holdsObjects(shape)) {
    const options = place.choices[reference];
    const several = shape.kind === 'list' ? { multiple: true, default: [] } : {};
    return { ...base, widget: 'select', ...several, options: options.length > 0 ? options : [nothingYet] };
  }
  if (shape.inner) {
    return { ...base, ...limits(schema), ...listOf(shape.inner, shape.kind === 'record', inside) };
  }
  return { ...base, ...valueWidget(schema, description) };
}

function holdsObjects({ kind, inner }: Shape): boolean {
  return kind === 'record' || (inner !== undefined && shapeOf(inner).kind === 'object');
}

/** The editor insists on a choice. A blank one is left out of the file. */
const nothingYet: EditorChoice = { value: '', label: '(belum ada)' };

/** A list of objects. Each stands closed under a line that names it. */
function listOf(
  inner: Schema,
  isRecord: boolean,
  place: FieldPlace,
): Partial<EditorField> & { widget: string } {
  const own = { ...place, optional: false };
  const key: EditorField = {
    name: recordKey,
    label: 'ID',
    widget: 'string',
    hint: 'Nama pendek: huruf kecil dan angka',
    pattern: ['^[a-z0-9]+([-_][a-z0-9]+)*$', 'Huruf kecil, angka, dan tanda hubung'],
  };
  const fields = [...(isRecord ? [key] : []), ...fieldsOf(inner, own)];
  const names = ['topic', 'term', 'label', 'ask', 'what', 'name', 'from', 'title'];
  const named = names.find((name) => fields.some((field) => field.name === name)) ?? fields[0]?.name;
  return { widget: 'list', default: [], collapsed: true, summary: `{{fields.${named}}}`, fields };
}

function valueWidget(schema: Schema, description = ''): Partial<EditorField> & { widget: string } {
  const def = innermost(schema)._zod.def as {
    type: string;
    format?: string;
    entries?: Record<string, string>;
    options?: Schema[];
  };
  if (def.entries)
    return {
      widget: 'select',
      options: Object.values(def.entries).map((value) => named(value, description)),
    };
  if (def.type === 'literal') return { widget: 'boolean', default: false };
  if (def.type === 'number') {
    return { widget: 'number', ...numberOf(def.format === 'safeint'), ...limits(schema) };
  }
  if (def.options) {
    return {
      widget: 'datetime',
      format: 'YYYY-MM-DD',
      date_format: 'YYYY-MM-DD',
      time_format: false,
      default: '',
    };
  }
  const { longest = 0, pattern } = textRules(schema);
  if (pattern) return { widget: 'string', pattern: [pattern.source, description] };
  if (longest === 0) return { widget: 'string' };
  const most = `Satu baris, paling banyak ${longest} karakter`;
  return { widget: longest > longText ? 'text' : 'string', pattern: [`^.{1,${longest}}$`, most] };
}

function numberOf(whole: boolean) {
  return whole ? { value_type: 'int', step: 1 } : { value_type: 'float', step: 0.5 };
}

/** A value of an enumeration with what the schema's description says of it: `rule: aturan; question: …`. */
function named(value: string, description: string): EditorChoice {
  const said = description.split('; ').find((part) => part.startsWith(`${value}: `));
  return { value, label: said ? `${said.slice(value.length + 2)} (${value})` : value };
}

function innermost(schema: Schema): Schema {
  const def = schema._zod.def as { innerType?: Schema; in?: Schema };
  const inner = def.innerType ?? def.in;
  return inner ? innermost(inner) : schema;
}
