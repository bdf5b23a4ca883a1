import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { installApart, requireApart } from '../setup/apart.ts';
import { projectEnv } from '../setup/project.mjs';
import { type Cost, runMeasured } from './cost.ts';
import { type PeerDoc, writePeerDocs } from './peer-docs.ts';
import { withPeerProject } from './peer-project.ts';
import { peerPackages } from './peers.ts';

/** Builds a stock VitePress site of the guide's pages in force into the folder `dist`: its own theme, a sidebar, its local search. */
export async function buildVitePress(dist: string, guide: Guide): Promise<Cost> {
  await installApart(peerPackages);
  return withPeerProject(join(peerPackages.folder, 'node_modules'), async (project) => {
    const docs = await writePeerDocs(project, guide);
    await mkdir(join(project, '.vitepress'));
    await writeFile(
      join(project, '.vitepress', 'config.mjs'),
      `export default ${JSON.stringify(configFor(docs))};`,
    );
    const manifest = requireApart(peerPackages).resolve('vitepress/package.json');
    const command = join(dirname(manifest), 'bin', 'vitepress.js');
    const cost = await runMeasured(process.execPath, [command, 'build', project], {
      cwd: project,
      env: { ...projectEnv(), NODE_ENV: 'production' },
    });
    await cp(join(project, '.vitepress', 'dist'), dist, { recursive: true });
    return cost;
  });
}

function configFor(docs: readonly PeerDoc[]) {
  return {
    title: 'Panduan',
    lang: 'id',
    ignoreDeadLinks: true,
    themeConfig: {
      search: { provider: 'local' },
      sidebar: docs.map(({ id, title }) => ({ text: title, link: `/${id}` })),
    },
  };
}
