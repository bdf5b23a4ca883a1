import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtempDisposable, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { checkContent } from '../../src/checks/check-content.ts';
import { seededRandom } from '../../src/domain/class/seeded-random.ts';
import { indexGuide } from '../../src/search/front-index.ts';
import { searchRecords } from '../../src/search/records.ts';
import { readToday } from '../command/command.ts';
import { LESS_MEMORY, projectEnv, ROOT, toolCommand } from '../setup/project.mjs';
import { runMeasured } from './measure.ts';
import { slugsOf } from './score.ts';

export const realContent = join(ROOT, 'content');

/** The guide in the content tree at `root` as today's build would have it. */
export async function readGuide(root: string) {
  return (await checkContent(root, readToday())).guide;
}

/** The real guide as search sees it: its records, the files made of them, and the pages that can be found. */
export async function searchedGuide() {
  const { guide, texts } = await checkContent(realContent, readToday());
  const records = searchRecords(guide);
  return { records, files: indexGuide(guide, texts), slugs: new Set(slugsOf(records.map(({ url }) => url))) };
}

/**
 * Builds this project's site from the content tree `content` into the folder `dist`, with nothing taken from an earlier build unless
 * `isAnew` is false. Throws with Astro's message if it fails.
 */
export function buildOwn(dist: string, content: string, isAnew = true) {
  return runBuild(['node', join(ROOT, 'scripts/build.ts')], ROOT, dist, isAnew, { GUIDE_CONTENT: content });
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
export async function buildStock(dist: string, content: string) {
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
  const asShipped = Object.fromEntries(Object.keys(LESS_MEMORY).map((name) => [name, undefined]));
  return await runBuild(['astro', 'build'], project.path, dist, true, asShipped);
}

function runBuild(command: string[], cwd: string, dist: string, isAnew: boolean, env: NodeJS.ProcessEnv) {
  const build = toolCommand([...command, ...(isAnew ? ['--force'] : []), '--outDir', dist]);
  return runMeasured(build, { cwd, env: { ...projectEnv(), NODE_ENV: 'production', ...env } });
}

/** Makes what stands at `folder`/`name` with `make`, unless it stands there already; says on stderr what takes time. */
export async function makeOnce(folder: string, name: string, make: (path: string) => Promise<unknown>) {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  console.error(`  making ${name} …`);
  // Under its name only once it is whole, so that an interrupted one isn't taken for it later.
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await make(unfinished);
  await rename(unfinished, path);
  return path;
}

export const generatedContent = (folder: string, size: number) =>
  makeOnce(folder, `content-${size}`, (path) => generateContent(path, size));

/** This project's site of that tree, or a stock Starlight site of its pages in force. */
export async function builtSite(folder: string, kind: 'own' | 'stock', size: number): Promise<string> {
  const content = await generatedContent(folder, size);
  const builders = { own: buildOwn, stock: buildStock };
  return makeOnce(folder, `${kind}-${size}`, (dist) => builders[kind](dist, content));
}

/** Generated pages in one area: as many as a team would still find its way among. */
const pagesPerArea = 50;
/** Words that are used at all. The most common of them say nothing. */
const [wordCount, emptyWords] = [30_000, 150];

/**
 * Writes a content tree of `pages` pages into `folder`: the real guide's, and at least two generated ones, of about 600 words in
 * three revisions each, of which each rewrites a part of the one before. The same number gives the same tree.
 */
export async function generateContent(folder: string, pages: number): Promise<void> {
  const areaOf = (i: number) => `bidang-${1 + Math.floor(i / pagesPerArea)}`;
  const length = Math.max(2, pages - (await readGuide(realContent)).pages.size);
  const ids = Array.from({ length }, (_, i) => `${areaOf(i)}/halaman-${i + 1}`);
  await cp(realContent, folder, { recursive: true });
  const areas = join(folder, 'areas.yaml');
  const data = parse(await readFile(areas, 'utf8'));
  for (const [i, id] of [...new Set(ids.map((id) => dirname(id)))].entries())
    data.areas[id] = { label: id, order: 100 + i, summary: `Halaman rekaan ${id}.` };
  await writeFile(areas, stringify(data));
  const generatePage = makePages();
  for (const [i, id] of ids.entries()) {
    await mkdir(join(folder, 'guide', id), { recursive: true });
    for (const { day, text } of generatePage(ids[(i + 1) % length] ?? id))
      await writeFile(join(folder, 'guide', id, `${day}.md`), text);
  }
}

/** Returns what makes the next page: its revisions, with a link to the page `linkTo`. */
function makePages() {
  const random = seededRandom(1);
  const below = (limit: number) => Math.floor(random() * limit);
  // By Zipf's law: the nth most common word is used 1/n times as often as the first.
  const drawWord = (least: number) => makeWord(Math.floor(least * (wordCount / least) ** random()));
  const words = (count: number, least = 1) => Array.from({ length: count }, () => drawWord(least)).join(' ');
  const rareWords = (count: number) => words(count, emptyWords);
  const sentence = (length: number) => `${words(length)}${below(6) ? '' : ` Rp${1 + below(999)}.000`}.`;
  const sentences = (count: number) => Array.from({ length: count }, () => sentence(8 + below(10)));
  // Headings that many pages share, as guides have them: steps, conditions, examples.
  const headings = Array.from({ length: 60 }, () => rareWords(2));
  const part = () => {
    const heading = below(3) ? headings[below(headings.length)] : rareWords(3);
    const steps = sentences(3).map((text, i) => `${i + 1}. ${text}`);
    return `## ${heading}\n\n${sentences(4).join(' ')}\n\n${sentences(3).join(' ')}\n\n${steps.join('\n')}`;
  };
  return (linkTo: string) => {
    const [title, aliases] = [rareWords(3), Array.from({ length: 6 }, () => rareWords(2))];
    const parts = Array.from({ length: 5 }, part);
    return [2022, 2023, 2024].map((year, i) => {
      if (i > 0) parts[below(parts.length)] = part();
      const change = { kind: i === 0 ? 'new' : 'changed', summary: sentence(10) };
      const data = { title, answer: sentence(14), change, decidedIn: [], state: 'in-force', aliases };
      const body = [sentence(20), ...parts, `Lihat juga [halaman terkait](/${linkTo}/).`].join('\n\n');
      const day = `${year}-${10 + below(3)}-${10 + below(19)}`;
      return { day, text: `---\n${stringify(data)}---\n\n${body}\n` };
    });
  };
}

/** A made-up word that looks and inflects like Indonesian, another one for each number. */
function makeWord(number: number): string {
  const [prefix, suffix] = [['', 'di', 'pe', 'ber'][number % 4], ['', 'nya', 'kan', 'an'][(number >> 2) % 4]];
  let root = '';
  for (let rest = 60 + (number >> 4); rest > 0; rest = Math.floor(rest / 60))
    root += `${'bcdgjklmnprt'[rest % 12]}${'aiueo'[Math.floor(rest / 12) % 5]}`;
  return `${prefix}${root}${suffix}`;
}
