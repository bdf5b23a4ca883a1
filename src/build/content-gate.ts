import { createHash } from 'node:crypto';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { contentRoot, requireFolder } from '../checks/read/read-tree.ts';
import { formatCount, formatForTerminal } from '../checks/report/terminal.ts';
import { reviewBuild } from '../checks/review.ts';
import { parseToday } from '../domain/dated/today.ts';
import { keep, readKept } from '../site/keep.ts';

/** Stops a build whose content has errors, so that a wrong guide is never published. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      // Before Astro reads the content, because it stops with a stack trace at what it can't read.
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build') return;
        try {
          await checkBuild(logger);
        } catch (error) {
          // Astro prints a stack as well, which tells an author nothing.
          throw Object.assign(error as Error, { stack: '' });
        }
      },
    },
  };
}

/** Names of texts that a build found sound. */
const kept = 'sound-texts';

function nameOf(path: string, text: string): string {
  return createHash('sha256').update(`${path}\0${text}`).digest('base64');
}

async function checkBuild(logger: AstroIntegrationLogger): Promise<void> {
  requireFolder(contentRoot);
  const today = parseToday(process.env.GUIDE_TODAY, Date.now());
  const sound = new Set(readKept<string[]>(kept));
  const isSound = (path: string, text: string) => sound.has(nameOf(path, text));
  const { issues, texts } = await reviewBuild(contentRoot, today, process.env.GUIDE_BASE, isSound);
  const wrong = new Set(issues.map(({ path }) => path));
  keep(
    kept,
    [...texts].flatMap(([path, text]) => (wrong.has(path) ? [] : nameOf(path, text))),
  );
  const isWrong = issues.some((issue) => issue.severity === 'error');
  if (issues.length > 0) logger[isWrong ? 'error' : 'warn'](formatForTerminal(issues, contentRoot));
  if (isWrong) throw new Error(`${formatCount(issues)}. Situs tidak dibuat; perbaiki lalu jalankan lagi.`);
}
