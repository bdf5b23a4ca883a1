import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * The JSON file that an environment variable names; undefined where `path`, its value, is empty. Throws where the file or a field of it
 * can't be read.
 */
export function readNamedFile<Schema extends z.ZodType>(
  variable: string,
  path: string | undefined,
  schema: Schema,
): z.infer<Schema> | undefined {
  if (!path) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${variable} names "${path}", which can't be read as JSON: ${error}`);
  }
  const parsed = schema.safeParse(data);
  if (parsed.error) throw new Error(`${variable} names "${path}":\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
