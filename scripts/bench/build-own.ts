import { projectEnv, ROOT, toolCommand } from '../setup/project.mjs';
import { type Cost, runMeasured } from './cost.ts';
import { realContent } from './guide-index.ts';

/** Builds this project's site from the content tree at `content` into the folder `dist`. Throws where the build fails. */
export function buildOwn(dist: string, content = realContent): Promise<Cost> {
  return runAstro(ROOT, ['--outDir', dist], { GUIDE_CONTENT: content });
}

/** Builds the Astro project in `folder`, with nothing taken from an earlier build. Throws with what the build said where it fails. */
export function runAstro(
  folder: string,
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Cost> {
  const { command, args } = toolCommand(['astro', 'build', '--force', ...options], ROOT);
  return runMeasured(command, args, {
    cwd: folder,
    env: { ...projectEnv(), NODE_ENV: 'production', ...env },
  });
}
