import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { ROOT } from '../setup/project.mjs';
import { runAstro } from './build-own.ts';
import type { Cost } from './cost.ts';
import { writePeerDocs } from './peer-docs.ts';
import { withPeerProject } from './peer-project.ts';

// Astro compiles only those packages that the project says it has.
const manifest = JSON.stringify({ type: 'module', dependencies: { astro: '*', '@astrojs/starlight': '*' } });
const config = `
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  cacheDir: './cache',
  integrations: [starlight({ title: 'Panduan', locales: { root: { label: 'Bahasa Indonesia', lang: 'id' } } })],
});
`;
const collections = `
import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Builds a stock Starlight site of the guide's pages in force into the folder `dist`: Starlight's own setup, sidebar and
 * search, at the same addresses; with `history`, of every other revision too, as a page of its own.
 */
export function buildStock(dist: string, guide: Guide, options?: { history?: boolean }): Promise<Cost> {
  return withPeerProject(join(ROOT, 'node_modules'), async (project) => {
    await writeFile(join(project, 'package.json'), manifest);
    await writeFile(join(project, 'astro.config.mjs'), config);
    await mkdir(join(project, 'src'));
    await writeFile(join(project, 'src', 'content.config.ts'), collections);
    await writePeerDocs(join(project, 'src', 'content', 'docs'), guide, options);
    const cost = await runAstro(project);
    await cp(join(project, 'dist'), dist, { recursive: true });
    return cost;
  });
}
