import type { AstroIntegration } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import { contentRoot } from '../checks/read/content-root.ts';
import { formatCount, formatForTerminal } from '../checks/report/terminal.ts';
import { parseToday } from '../domain/dated/today.ts';

/** Stops a build whose content has errors, so that a wrong guide is never published. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const today = parseToday(process.env.GUIDE_TODAY, Date.now());
        const { issues } = await checkContent(contentRoot, today);
        if (issues.length > 0) logger.warn(formatForTerminal(issues));
        if (issues.some((issue) => issue.severity === 'error')) {
          throw new Error(`${formatCount(issues)}. Situs tidak dibuat; perbaiki lalu jalankan lagi.`);
        }
      },
    },
  };
}
