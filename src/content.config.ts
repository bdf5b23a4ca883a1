import { defineCollection } from 'astro:content';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentRoot } from './checks/read/read-tree.ts';

/** Starlight asks for the schema of its pages at each page it draws, and would make it anew every time. */
function madeOnce<Context, Schema>(make: (context: Context) => Schema): (context: Context) => Schema {
  let made: Schema | undefined;
  return (context) => {
    made ??= make(context);
    return made;
  };
}

export const collections = {
  // All files of the guide, each entry's id being its path. Their kinds and schemas are those of the checks.
  content: defineCollection({
    loader: glob({ base: contentRoot, pattern: '**/*.{md,yaml}', generateId: ({ entry }) => entry }),
  }),
  // How to contribute, a page a task. `commands` follow `npm run new --`.
  tasks: defineCollection({
    loader: glob({ base: './docs/kontribusi', pattern: '*.md' }),
    schema: z.strictObject({
      title: z.string(),
      description: z.string(),
      form: z.enum(['catatan', 'aturan', 'nilai', 'balasan']).optional(),
      example: z.strictObject({ caption: z.string(), text: z.string() }).optional(),
    }),
  }),
  // Starlight's strings that its own Indonesian lacks or says otherwise.
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  // Starlight reads its own routes from `docs`. The guide has none there: its pages are src/pages.
  docs: defineCollection({ loader: () => [], schema: madeOnce(docsSchema()) }),
};
