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
  schema: z.ZodType;
  isRequired?: boolean;
}

/** Corrections come before what they correct, because their paths have the form of both. */
export const kinds: readonly ContentKind[] = [
  {
    name: 'corrections',
    place: 'guide/<area>/<halaman>/<revisi>.koreksi-<TTTT-BB-HH>.md',
    schema: correctionSchema,
  },
  { name: 'revisions', place: 'guide/<area>/<halaman>/<TTTT-BB-HH>.md', schema: revisionSchema },
  {
    name: 'noteCorrections',
    place: 'calibrations/<TTTT-BB-HH>.koreksi-<TTTT-BB-HH>.md',
    schema: noteCorrectionSchema,
  },
  { name: 'notes', place: 'calibrations/<TTTT-BB-HH>.md', schema: noteSchema },
  { name: 'replies', place: 'replies/<id>/<TTTT-BB-HH>.md', schema: replySchema },
  { name: 'flows', place: 'flows/<id>/<TTTT-BB-HH>.yaml', schema: flowSchema },
  { name: 'classes', place: 'classes/<nn>-<id>.md', schema: classSchema },
  { name: 'policies', place: 'policy/<id>.yaml', schema: policySchema },
  { name: 'queries', place: 'queries/<area>/<halaman>.txt', schema: queriesSchema },
  { name: 'queries', place: 'queries/<id>.txt', schema: queriesSchema },
  { name: 'areas', place: 'areas.yaml', schema: areasSchema, isRequired: true },
  { name: 'glossary', place: 'glossary.yaml', schema: glossarySchema, isRequired: true },
  { name: 'lexicon', place: 'lexicon.yaml', schema: lexiconSchema },
  { name: 'publishing', place: 'publishing.yaml', schema: publishingSchema },
  { name: 'moves', place: 'moved.yaml', schema: movesSchema },
];

const patterns = new Map(kinds.map((kind) => [kind, patternOf(kind)]));

export function findKind(path: string): ContentKind | undefined {
  return kinds.find((kind) => patterns.get(kind)?.test(path));
}

/** Names of days are taken as they are: one that is written wrong has an error of its own. */
function patternOf({ place }: ContentKind): RegExp {
  const source = place
    .replaceAll('.', '\\.')
    .replaceAll(/<(?:area|halaman|id)>/g, '[a-z0-9-]+')
    .replaceAll('<nn>', '\\d{2}')
    .replaceAll(/<.*?>/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
