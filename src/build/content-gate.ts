import type { AstroIntegration } from 'astro';
import { contentRoot, requireFolder } from '../checks/read/read-tree.ts';
import { formatCount, formatForTerminal } from '../checks/report/terminal.ts';
import { reviewBuild } from '../checks/review.ts';
import { parseToday } from '../domain/dated/today.ts';

/** Stops a build whose content has errors, so that a wrong guide is never published. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      // Before Astro reads the content, because it stops with a stack trace at what it can't read.
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build') return;
        try {
          await checkBuild((text) => logger.warn(text));
        } catch (error) {
          // Astro prints a stack as well, which tells an author nothing.
          throw Object.assign(error as Error, { stack: '' });
        }
      },
    },
  };
}

async function checkBuild(warn: (text: string) => void): Promise<void> {
  requireFolder(contentRoot);
  const today = parseToday(process.env.GUIDE_TODAY, Date.now());
  const issues = await reviewBuild(contentRoot, today, process.env.GUIDE_BASE);
  if (issues.length > 0) warn(formatForTerminal(issues, contentRoot));
  if (issues.some((issue) => issue.severity === 'error')) {
    throw new Error(`${formatCount(issues)}. Situs tidak dibuat; perbaiki lalu jalankan lagi.`);
  }
}
