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
import { replySchema } from '../../schemas/reply.ts';
import { correctionSchema, revisionSchema } from '../../schemas/revision.ts';

/** A kind of content file: the one place where its files are, and the schema of their data. */
export interface ContentKind {
  name: keyof Content;
  pattern: RegExp;
  /** The pattern as authors read it. */
  place: string;
  schema: z.ZodType;
  /** Whether a guide must have the file. */
  isRequired?: boolean;
}

export const kinds: readonly ContentKind[] = [
  {
    name: 'corrections',
    pattern: /^guide\/[a-z0-9-]+\/[a-z0-9-]+\/[^/]+\.koreksi-[^/]+\.md$/,
    place: 'guide/<area>/<halaman>/<revisi>.koreksi-<TTTT-BB-HH>.md',
    schema: correctionSchema,
  },
  {
    name: 'revisions',
    pattern: /^guide\/[a-z0-9-]+\/[a-z0-9-]+\/[^/]+\.md$/,
    place: 'guide/<area>/<halaman>/<TTTT-BB-HH>.md',
    schema: revisionSchema,
  },
  {
    name: 'noteCorrections',
    pattern: /^calibrations\/[^/]+\.koreksi-[^/]+\.md$/,
    place: 'calibrations/<TTTT-BB-HH>.koreksi-<TTTT-BB-HH>.md',
    schema: noteCorrectionSchema,
  },
  {
    name: 'notes',
    pattern: /^calibrations\/[^/]+\.md$/,
    place: 'calibrations/<TTTT-BB-HH>.md',
    schema: noteSchema,
  },
  {
    name: 'replies',
    pattern: /^replies\/[a-z0-9-]+\/[^/]+\.md$/,
    place: 'replies/<id>/<TTTT-BB-HH>.md',
    schema: replySchema,
  },
  {
    name: 'flows',
    pattern: /^flows\/[a-z0-9-]+\/[^/]+\.yaml$/,
    place: 'flows/<id>/<TTTT-BB-HH>.yaml',
    schema: flowSchema,
  },
  {
    name: 'classes',
    pattern: /^classes\/\d{2}-[a-z0-9-]+\.md$/,
    place: 'classes/<nn>-<id>.md',
    schema: classSchema,
  },
  {
    name: 'policies',
    pattern: /^policy\/[a-z0-9-]+\.yaml$/,
    place: 'policy/<id>.yaml',
    schema: policySchema,
  },
  { name: 'areas', pattern: /^areas\.yaml$/, place: 'areas.yaml', schema: areasSchema, isRequired: true },
  {
    name: 'glossary',
    pattern: /^glossary\.yaml$/,
    place: 'glossary.yaml',
    schema: glossarySchema,
    isRequired: true,
  },
  { name: 'lexicon', pattern: /^lexicon\.yaml$/, place: 'lexicon.yaml', schema: lexiconSchema },
  {
    name: 'publishing',
    pattern: /^publishing\.yaml$/,
    place: 'publishing.yaml',
    schema: publishingSchema,
  },
  { name: 'moves', pattern: /^moved\.yaml$/, place: 'moved.yaml', schema: movesSchema },
];

/** The kind of the file at `path`; undefined where the path belongs to none. */
export function findKind(path: string): ContentKind | undefined {
  return kinds.find((kind) => kind.pattern.test(path));
}
