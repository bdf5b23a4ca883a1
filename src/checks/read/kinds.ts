import type { z } from 'zod';
import type { Content } from '../../domain/guide/content.ts';
import { areasSchema } from '../../schemas/areas.ts';
import { classSchema } from '../../schemas/class.ts';
import { flowSchema } from '../../schemas/flow.ts';
import { glossarySchema } from '../../schemas/glossary.ts';
import { lexiconSchema } from '../../schemas/lexicon.ts';
import { movesSchema } from '../../schemas/moves.ts';
import { noteCorrectionSchema, noteSchema } from '../../schemas/note.ts';
import { policySchema } from '../../schemas/policy.ts';
import { publishingSchema } from '../../schemas/publishing.ts';
import { queriesSchema } from '../../schemas/queries.ts';
import { replySchema } from '../../schemas/reply.ts';
import { correctionSchema, revisionSchema } from '../../schemas/revision.ts';

/** A kind of content file: the one place where its files are, and the schema of their data. */
export interface ContentKind {
  name: keyof Content;
  /** The path of its files as authors read it, with names that vary in angle brackets. */
  place: string;
  pattern: RegExp;
  schema: z.ZodType;
  isRequired: boolean;
}

/** Corrections come before what they correct, because their paths have the form of both. */
export const kinds: readonly ContentKind[] = [
  kind('corrections', 'guide/<area>/<halaman>/<revisi>.koreksi-<TTTT-BB-HH>.md', correctionSchema),
  kind('revisions', 'guide/<area>/<halaman>/<TTTT-BB-HH>.md', revisionSchema),
  kind('noteCorrections', 'calibrations/<TTTT-BB-HH>.koreksi-<TTTT-BB-HH>.md', noteCorrectionSchema),
  kind('notes', 'calibrations/<TTTT-BB-HH>.md', noteSchema),
  kind('replies', 'replies/<id>/<TTTT-BB-HH>.md', replySchema),
  kind('flows', 'flows/<id>/<TTTT-BB-HH>.yaml', flowSchema),
  kind('classes', 'classes/<nn>-<id>.md', classSchema),
  kind('policies', 'policy/<id>.yaml', policySchema),
  kind('queries', 'queries/<area>/<halaman>.txt', queriesSchema),
  kind('queries', 'queries/<id>.txt', queriesSchema),
  { ...kind('areas', 'areas.yaml', areasSchema), isRequired: true },
  { ...kind('glossary', 'glossary.yaml', glossarySchema), isRequired: true },
  kind('lexicon', 'lexicon.yaml', lexiconSchema),
  kind('publishing', 'publishing.yaml', publishingSchema),
  kind('moves', 'moved.yaml', movesSchema),
];

export function findKind(path: string): ContentKind | undefined {
  return kinds.find(({ pattern }) => pattern.test(path));
}

function kind(name: keyof Content, place: string, schema: z.ZodType): ContentKind {
  // Names of days are taken as they are: one that is written wrong has an error of its own.
  const source = place
    .replaceAll('.', '\\.')
    .replaceAll(/<(?:area|halaman|id)>/g, '[a-z0-9-]+')
    .replaceAll('<nn>', '\\d{2}')
    .replaceAll(/<.*?>/g, '[^/]+');
  return { name, place, schema, isRequired: false, pattern: new RegExp(`^${source}$`) };
}
