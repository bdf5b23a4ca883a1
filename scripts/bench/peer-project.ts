import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Runs `use` in a project of its own below the folder `packages` (a `node_modules`), where it finds the packages and git sees nothing;
 * it is removed at the end.
 */
export async function withPeerProject<Result>(
  packages: string,
  use: (project: string) => Promise<Result>,
): Promise<Result> {
  const project = await mkdtemp(join(packages, '.panduan-peer-'));
  try {
    return await use(project);
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}
