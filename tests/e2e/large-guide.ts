import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createIndex } from 'pagefind';
import { generateContent, readGuide } from '../../scripts/bench/sites.ts';
import { buildSearchFiles, type SearchFiles } from '../../src/search/front-index.ts';
import { makeLexicon } from '../../src/search/lexicon.ts';
import { type SearchRecord, searchRecords } from '../../src/search/records.ts';

/** A built guide as search sees it. */
export interface SearchedGuide {
  records: readonly SearchRecord[];
  files: SearchFiles;
}

/** Makes a guide of 1,000 pages in a folder: `dist/` with the search files and the Pagefind index of these pages. */
export async function makeLargeGuide(): Promise<SearchedGuide & { folder: string }> {
  const temporary = mkdtempSync(join(tmpdir(), 'panduan-large-'));
  const content = join(temporary, 'content');
  await generateContent(content, 1000);
  const guide = await readGuide(content);
  const records = searchRecords(guide);
  const files = buildSearchFiles(records, makeLexicon(guide));
  const folder = join(temporary, 'dist');
  cpSync('dist', folder, { recursive: true, filter: (path) => !path.includes('pagefind') });
  writeFileSync(join(folder, 'cari/indeks.json'), JSON.stringify(files.front));
  for (const [i, cards] of files.packs.entries())
    writeFileSync(join(folder, `cari/kartu-${files.front.edition}-${i}.json`), JSON.stringify(cards));
  await indexText(records, folder);
  return { records, files, folder };
}

async function indexText(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'id' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const { url, title, answer, sections } of records.filter(({ kind }) => kind === 'page')) {
    const content = [title, answer, ...sections.flatMap(({ heading, text }) => [heading, text])].join('. ');
    await index.addCustomRecord({ url, content, language: 'id', meta: { title } });
  }
  const { files } = await index.getFiles();
  for (const { path, content } of files) {
    const file = join(folder, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
