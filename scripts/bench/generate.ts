import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type RawFile, readTree } from '../../src/checks/read/read-tree.ts';
import { tokenize } from '../../src/search/normalize.ts';
import { commonHeadings, type GeneratedFile, generatePage } from './generate-page.ts';
import { makeChance } from './generate-words.ts';
import { realContent } from './guide-index.ts';

/** Generated pages in one area: as many as a team would still find its way among. */
const pagesPerArea = 50;

/**
 * A content tree with the real guide and generated pages, `pages` in all, each generated one of about 600 words in so many
 * revisions. The same numbers give the same tree. The real files lie at their own paths, so real queries find real pages.
 */
export async function generateTree(pages: number, revisions = 3, seed = 1): Promise<RawFile[]> {
  const real = await readTree(realContent);
  const realPages = new Set(
    real.filter(({ path }) => path.startsWith('guide/')).map(({ path }) => dirname(path)),
  );
  const chance = makeChance(seed, wordsByUse(real));
  const missing = Math.max(0, pages - realPages.size);
  const addresses = Array.from({ length: missing }, (_, i) => ({
    area: `bidang-${1 + Math.floor(i / pagesPerArea)}`,
    slug: `halaman-${i + 1}`,
  }));
  const headings = commonHeadings(chance);
  const generated = addresses.flatMap(({ area, slug }, i) => {
    const next = addresses[(i + 1) % addresses.length];
    return generatePage(chance, headings, { area, slug, linkTo: `/${next?.area}/${next?.slug}/`, revisions });
  });
  const areas = [...new Set(addresses.map(({ area }) => area))];
  const text = new TextEncoder();
  return [
    ...real.map((file) =>
      file.path === 'areas.yaml' ? { ...file, bytes: text.encode(withAreas(file, areas)) } : file,
    ),
    ...generated.map(({ path, text: content }: GeneratedFile) => ({ path, bytes: text.encode(content) })),
  ];
}

/** Writes a tree below `folder`, for a build with GUIDE_CONTENT. */
export async function writeTree(folder: string, tree: readonly RawFile[]): Promise<void> {
  for (const { path, bytes } of tree) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

function withAreas({ bytes }: RawFile, ids: readonly string[]): string {
  const file = parse(new TextDecoder().decode(bytes));
  for (const [i, id] of ids.entries()) {
    file.areas[id] = { label: `Bidang ${i + 1}`, order: 100 + i, summary: `Halaman rekaan bidang ${i + 1}.` };
  }
  return stringify(file);
}

/** The words of the real guide's pages, commonest first. */
function wordsByUse(files: readonly RawFile[]): string[] {
  const counts = new Map<string, number>();
  for (const { path, bytes } of files) {
    if (!path.endsWith('.md')) continue;
    for (const word of tokenize(new TextDecoder().decode(bytes)))
      if (/^\p{L}{2,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
}
