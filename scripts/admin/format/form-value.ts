import type { z } from 'zod';
import { findReference } from '../config/references.ts';
import { isRecord } from './same.ts';

type Schema = z.core.$ZodType;
type Data = Record<string, unknown>;

/** What a schema is below its optional, default, transform and refinement wrappers. */
export interface Shape {
  kind: 'object' | 'record' | 'list' | 'value';
  schema: Schema;
  /** An object's fields, in the order in which the schema declares them. */
  fields: [key: string, schema: Schema][];
  /** What a list holds, or a record's values. */
  inner?: Schema;
}

/** Sees through a schema's wrappers. Of "one or several" (a union with a list) it is the list. */
export function shapeOf(schema: Schema): Shape {
  const def = schema._zod.def as {
    type: string;
    innerType?: Schema;
    in?: Schema;
    options?: Schema[];
    shape?: Record<string, Schema>;
    element?: Schema;
    valueType?: Schema;
  };
  if (def.innerType) return shapeOf(def.innerType);
  if (def.type === 'pipe' && def.in) return shapeOf(def.in);
  if (def.type === 'union') {
    const list = def.options?.map(shapeOf).find(({ kind }) => kind === 'list');
    return list ?? { kind: 'value', schema, fields: [] };
  }
  if (def.shape) return { kind: 'object', schema, fields: Object.entries(def.shape) };
  if (def.element) return { kind: 'list', schema, fields: [], inner: def.element };
  if (def.valueType) return { kind: 'record', schema, fields: [], inner: def.valueType };
  return { kind: 'value', schema, fields: [] };
}

/** Whether a field may be left out. */
export function isOptional(schema: Schema): boolean {
  return (schema as z.ZodType).safeParse(undefined).success;
}

/** The form's field for what is a record's key in the file: forms know lists, not records. */
export const recordKey = 'id';

/**
 * A value of a content file as the form holds it. Records become lists, and a list of words a text with one a line, which is
 * quicker to write than a field each; what is chosen from the guide stays a list. `path`: the keys down to the value.
 */
export function toForm(schema: Schema, value: unknown, path: readonly string[] = []): unknown {
  const { kind, fields, inner } = shapeOf(schema);
  if (value === undefined || value === null) return value;
  if (kind === 'list' && inner) {
    const items = (Array.isArray(value) ? value : [value]).map((item) => toForm(inner, item, path));
    return isWordList(schema, path) ? items.join('\n') : items;
  }
  if (kind === 'record' && inner && isRecord(value)) {
    return Object.entries(value).map(([key, item]) => ({
      [recordKey]: key,
      ...(toForm(inner, item, path) as Data),
    }));
  }
  if (kind === 'object' && isRecord(value)) {
    const known = new Map(fields);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const field = known.get(key);
        return [key, field ? toForm(field, item, [...path, key]) : item];
      }),
    );
  }
  return value;
}

/** Whether the form has a text with one word or phrase a line for the list that `schema` describes, at `path`. */
export function isWordList(schema: Schema, path: readonly string[]): boolean {
  const { kind, inner } = shapeOf(schema);
  const isPlain = kind === 'list' && inner !== undefined && shapeOf(inner).kind === 'value';
  return isPlain && findReference(path) === undefined;
}

/**
 * A form's value as the content file holds it. What was left blank and may be left out is left out: the schemas are
 * strict, and an empty text is no text.
 */
export function fromForm(schema: Schema, value: unknown): unknown {
  const { kind, fields, inner } = shapeOf(schema);
  if (kind === 'list' && inner && (Array.isArray(value) || typeof value === 'string')) {
    const items = typeof value === 'string' ? value.split('\n') : value;
    return items.map((item) => fromForm(inner, item)).filter((item) => !isBlank(item));
  }
  if (typeof value === 'string') return value.trim();
  if (kind === 'record' && inner && Array.isArray(value)) {
    return Object.fromEntries(
      value
        .filter(isRecord)
        .map(({ [recordKey]: key, ...item }) => [String(key ?? ''), fromForm(inner, item)]),
    );
  }
  if (kind === 'object' && isRecord(value)) {
    const known = new Map(fields);
    const order = [...known.keys(), ...Object.keys(value).filter((key) => !known.has(key))];
    return Object.fromEntries(
      order.flatMap((key) => {
        const field = known.get(key);
        const item = field ? fromForm(field, value[key]) : value[key];
        const leftOut =
          item === undefined || item === null || (isBlank(item) && (!field || isOptional(field)));
        return leftOut ? [] : [[key, item]];
      }),
    );
  }
  return value;
}

/** `value` with what `written` says is blank, such as `people: []`: it says nothing, so saving needn't take it away. */
export function keepBlanks(value: unknown, written: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(written)) {
    return value.length === written.length ? value.map((item, at) => keepBlanks(item, written[at])) : value;
  }
  if (!isRecord(value) || !isRecord(written)) return value;
  const blanks = Object.entries(written).filter(([key, item]) => !(key in value) && isBlank(item));
  const kept = Object.entries(value).map(([key, item]) => [key, keepBlanks(item, written[key])]);
  return Object.fromEntries([...kept, ...blanks]);
}

/** Whether nothing was filled in. */
function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}
