import type { z } from 'zod';
import { areasSchema } from '../../../src/schemas/areas.ts';
import { glossarySchema } from '../../../src/schemas/glossary.ts';
import { noteSchema } from '../../../src/schemas/note.ts';
import { policySchema } from '../../../src/schemas/policy.ts';
import { replySchema } from '../../../src/schemas/reply.ts';
import { revisionSchema } from '../../../src/schemas/revision.ts';
import { type ContentFormat, contentFormat } from './content-format.ts';

/** What the editor calls the formats of the kinds that it edits. */
export const formatNames = {
  notes: 'panduan-notes',
  revisions: 'panduan-revisions',
  replies: 'panduan-replies',
  policies: 'panduan-policies',
  glossary: 'panduan-glossary',
  areas: 'panduan-areas',
} as const;

const schemas: Record<keyof typeof formatNames, [schema: z.ZodType, extension: 'md' | 'yaml']> = {
  notes: [noteSchema, 'md'],
  revisions: [revisionSchema, 'md'],
  replies: [replySchema, 'md'],
  policies: [policySchema, 'yaml'],
  glossary: [glossarySchema, 'yaml'],
  areas: [areasSchema, 'yaml'],
};

/** Every format under its name, with the ending of its files. */
export function allFormats(): { name: string; extension: string; format: ContentFormat }[] {
  return (Object.keys(formatNames) as (keyof typeof formatNames)[]).map((kind) => {
    const [schema, extension] = schemas[kind];
    return { name: formatNames[kind], extension, format: contentFormat(schema, extension === 'md') };
  });
}
