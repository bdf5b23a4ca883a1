import { defineCollection } from 'astro:content';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { readMoves } from './build/read-moves.ts';
import { contentRoot } from './checks/read/content-root.ts';
import { areasSchema } from './schemas/areas.ts';
import { classSchema } from './schemas/class.ts';
import { flowSchema } from './schemas/flow.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { lexiconSchema } from './schemas/lexicon.ts';
import { movesSchema } from './schemas/moves.ts';
import { noteCorrectionSchema, noteSchema } from './schemas/note.ts';
import { policySchema } from './schemas/policy.ts';
import { replySchema } from './schemas/reply.ts';
import { correctionSchema, revisionSchema } from './schemas/revision.ts';

/** Files below `content/`, each entry's id being its path there. */
function contentFiles<Schema extends z.ZodType>(pattern: string, schema: Schema) {
  return defineCollection({
    loader: glob({ base: contentRoot, pattern, generateId: ({ entry }) => entry }),
    schema,
  });
}

/** Starlight asks for the schema of its pages at each page it draws, and would make it anew every time. */
function madeOnce<Context, Schema>(make: (context: Context) => Schema): (context: Context) => Schema {
  let made: Schema | undefined;
  return (context) => {
    made ??= make(context);
    return made;
  };
}

export const collections = {
  revisions: contentFiles('guide/*/*/*.md', z.union([revisionSchema, correctionSchema])),
  notes: contentFiles('calibrations/*.md', z.union([noteSchema, noteCorrectionSchema])),
  replies: contentFiles('replies/*/*.md', replySchema),
  flows: contentFiles('flows/*/*.yaml', flowSchema),
  classes: contentFiles('classes/*.md', classSchema),
  policies: contentFiles('policy/*.yaml', policySchema),
  areas: contentFiles('areas.yaml', areasSchema),
  glossary: contentFiles('glossary.yaml', glossarySchema),
  lexicon: contentFiles('lexicon.yaml', lexiconSchema),
  moves: defineCollection({ loader: readMoves, schema: z.object({ moves: movesSchema }) }),
  // Starlight's strings that its own Indonesian lacks or says otherwise.
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  // Starlight reads its own routes from `docs`. The guide has none there: its pages are src/pages.
  docs: defineCollection({ loader: () => [], schema: madeOnce(docsSchema()) }),
};
