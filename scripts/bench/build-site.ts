import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectEnv, ROOT, toolCommand } from '../setup/project.mjs';
import { type Cost, runMeasured } from './cost.ts';
import { readGuide } from './real-guide.ts';

/**
 * Builds this project's site from the content tree `content` into the folder `dist`, with nothing taken from an earlier build unless
 * `isAnew` is false. Throws with Astro's message if it fails.
 */
export function buildOwn(dist: string, content: string, { isAnew = true } = {}): Promise<Cost> {
  return runAstro(ROOT, dist, { isAnew, env: { GUIDE_CONTENT: content } });
}

const stockProject = {
  // Astro compiles only those packages that the project says it has.
  'package.json': JSON.stringify({ type: 'module', dependencies: { astro: '*', '@astrojs/starlight': '*' } }),
  'astro.config.mjs': `
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  cacheDir: './cache',
  integrations: [starlight({ title: 'Panduan', locales: { root: { label: 'Bahasa Indonesia', lang: 'id' } } })],
});
`,
  'src/content.config.ts': `
import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'src/content/docs/index.md': '---\ntitle: Panduan\n---\n',
};

/** Builds a stock Starlight site of the pages in force in `content` into `dist`, at the same addresses. Throws with Astro's message. */
export async function buildStock(dist: string, content: string): Promise<Cost> {
  const { pages } = await readGuide(content);
  // Where git sees nothing. In a folder outside the project, Astro doesn't compile Starlight's components.
  await using project = await mkdtempDisposable(join(ROOT, 'node_modules', '.panduan-stock-'));
  const write = async (path: string, text: string) => {
    const file = join(project.path, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  for (const [path, text] of Object.entries(stockProject)) await write(path, text);
  for (const { id, current } of pages.values()) {
    if (!current) continue;
    const head = `title: ${JSON.stringify(current.title)}\ndescription: ${JSON.stringify(current.answer)}`;
    const text = `---\n${head}\n---\n\n${current.answer}\n\n${current.body}\n`;
    await write(`src/content/docs/${id}.md`, text);
  }
  return await runAstro(project.path, dist);
}

function runAstro(
  folder: string,
  dist: string,
  { isAnew = true, env = {} }: { isAnew?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<Cost> {
  const astro = toolCommand(['astro', 'build', ...(isAnew ? ['--force'] : []), '--outDir', dist]);
  return runMeasured(astro, { cwd: folder, env: { ...projectEnv(), NODE_ENV: 'production', ...env } });
}
