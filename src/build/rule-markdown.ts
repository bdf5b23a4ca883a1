import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { GuideFile } from '../schemas/guide-file.ts';
import { markdownFiles } from '../site/copilot/markdown.ts';

/** Writes every rule as Markdown. As Astro's routes, one more for every page, they take a tenth of a build's processor time. */
export function ruleMarkdown(): AstroIntegration {
  return {
    name: 'rule-markdown',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const guide: GuideFile = JSON.parse(readFileSync(new URL('api/guide.json', dir), 'utf8'));
        const files = markdownFiles(guide);
        for (const { url, text } of files) writeFileSync(new URL(`.${url}`, dir), text);
        logger.info(`${files.length} texts of rules`);
      },
    },
  };
}
