import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { seededRandom } from '../../src/domain/class/seeded-random.ts';
import { readGuide, realContent } from './sites.ts';

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
