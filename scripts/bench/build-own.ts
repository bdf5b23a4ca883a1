import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectEnv, ROOT, toolCommand } from '../setup/project.mjs';
import { realContent } from './guide-index.ts';

const run = promisify(execFile);

/** Builds this project's site from the content tree at `content` into the folder `dist`. Throws where the build fails. */
export async function buildOwn(dist: string, content = realContent): Promise<void> {
  await runAstro(ROOT, ['--outDir', dist], { GUIDE_CONTENT: content });
}

/** Builds the Astro project in `folder`. Throws with what the build said where it fails. */
export async function runAstro(
  folder: string,
  options: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const { command, args } = toolCommand(['astro', 'build', ...options], ROOT);
  try {
    await run(command, args, {
      cwd: folder,
      env: { ...projectEnv(), NODE_ENV: 'production', ...env },
      maxBuffer: 2 ** 28,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`Building ${join(folder)} failed:\n${`${stdout}${stderr}`.slice(-3000)}`);
  }
}
