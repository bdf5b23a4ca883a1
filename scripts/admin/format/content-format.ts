import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { cutFrontmatter } from '../../../src/checks/read/frontmatter.ts';
import { fromForm, keepBlanks, shapeOf, toForm } from './form-value.ts';
import { patchYaml } from './patch-yaml.ts';
import { renderYaml } from './render-yaml.ts';

/** The form's data of one file. */
export type FormData = Record<string, unknown>;

/** Reads and writes one kind of content file for the editor. */
export interface ContentFormat {
  fromFile(text: string): FormData;
  toFile(data: FormData): string;
}

/** The form's field for a Markdown file's text below the frontmatter. */
export const bodyKey = 'body';
/** The form's field for the day that names a new file. */
export const dateKey = 'date';
/** The form's field for the id that names a new file. */
export const idKey = 'id';
/** The form's field for a file that is one record as a whole. */
export const rootKey = 'entries';
/** The file as it was read, carried along unseen, so that what nobody changed is written as it was. */
export const sourceKey = 'asWritten';

/** The format of the files that meet `schema`; `markdown`: frontmatter and a body, else all of it is YAML. */
export function contentFormat(schema: z.ZodType, markdown: boolean): ContentFormat {
  const isRecord = shapeOf(schema).kind === 'record';
  return {
    fromFile(text) {
      const { yaml, body } = markdown ? split(text) : { yaml: text, body: '' };
      const form = toForm(schema, parseDocument(yaml).toJS() ?? {});
      const fields = isRecord ? { [rootKey]: form } : (form as FormData);
      return { ...fields, ...(markdown ? { [bodyKey]: body.trim() } : {}), [sourceKey]: text };
    },
    toFile({ [sourceKey]: written, [bodyKey]: body, [dateKey]: _day, [idKey]: _id, ...fields }) {
      const value = fromForm(schema, isRecord ? fields[rootKey] : fields);
      const source = typeof written === 'string' ? written : undefined;
      const old = source === undefined ? undefined : markdown ? split(source) : { yaml: source, body: '' };
      const yaml = old
        ? patchYaml(old.yaml, keepBlanks(value, parseDocument(old.yaml).toJS()))
        : `${renderYaml(value)}\n`;
      if (!markdown) return yaml;
      return `---\n${yaml}---\n${placeBody(typeof body === 'string' ? body : '', old?.body)}`;
    },
  };
}

function split(text: string): { yaml: string; body: string } {
  const cut = cutFrontmatter(text);
  if ('missing' in cut) return { yaml: '', body: text };
  return { yaml: text.slice(cut.yamlStart, cut.yamlEnd), body: text.slice(cut.bodyStart) };
}

/** The text below the frontmatter, between the blank lines that it stood between. */
function placeBody(body: string, old: string | undefined): string {
  const words = body.trim();
  if (words === '') return '';
  if (old === undefined || old.trim() === '') return `\n${words}\n`;
  const lead = old.slice(0, old.length - old.trimStart().length);
  return lead + words + old.slice(old.trimEnd().length);
}
