import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** The schema inside optional, default, transform and refinement wrappers. */
function unwrap(schema: Schema): Schema {
  const def = schema._zod.def as { type: string; innerType?: Schema; in?: Schema };
  if (def.innerType) return unwrap(def.innerType);
  if (def.type === 'pipe' && def.in) return unwrap(def.in);
  return schema;
}

/** The schema of the value at `path` of the data; undefined where the data can't have such a path. */
export function findSchemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  if (path.length === 0) return schema;
  const [key, ...rest] = path as [PropertyKey, ...PropertyKey[]];
  const def = unwrap(schema)._zod.def as {
    type: string;
    shape?: Record<PropertyKey, Schema>;
    element?: Schema;
    valueType?: Schema;
    options?: Schema[];
  };
  if (def.type === 'union') {
    for (const option of def.options ?? []) {
      const found = findSchemaAt(option, path);
      if (found) return found;
    }
  }
  const inner = def.shape?.[key] ?? (typeof key === 'number' ? def.element : undefined) ?? def.valueType;
  return inner && findSchemaAt(inner, rest);
}

/** The keys of an object schema, in the order of their declaration; empty for any other schema. */
export function knownKeys(schema: Schema): string[] {
  return Object.keys((unwrap(schema)._zod.def as { shape?: object }).shape ?? {});
}

/** Title and description of a field for the author: the outermost `meta` with a title on the schema or inside it. */
export function fieldMeta(schema: Schema | undefined): { title?: string; description?: string } {
  if (!schema) return {};
  const meta = (schema as Partial<z.ZodType>).meta?.();
  if (meta?.title) return meta as { title?: string; description?: string };
  const def = schema._zod.def as { innerType?: Schema; in?: Schema };
  return fieldMeta(def.innerType ?? def.in);
}
