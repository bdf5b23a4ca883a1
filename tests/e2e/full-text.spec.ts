import { expect, type Page, test } from '@playwright/test';
import { withServer } from '../../scripts/bench/static-server.ts';
import { tokenize } from '../../src/search/normalize.ts';
import { understand } from '../../src/search/understand.ts';
import { makeVocabulary } from '../../src/search/vocabulary.ts';
import { makeLargeGuide, type SearchedGuide } from './large-guide.ts';

/** A word that only one page has, so far down in its text that the front index doesn't know it, and that page's address. */
function findRareWord({ records, files }: SearchedGuide): { word: string; url: string } {
  const vocabulary = makeVocabulary(files.front);
  const isUnknown = (word: string) => understand(word, vocabulary).concepts[0]?.reading === 'unknown';
  const pagesOf = new Map<string, string[]>();
  for (const { url, title, answer, sections } of records)
    for (const word of new Set(
      [title, answer, ...sections.map(({ text }) => text)].flatMap((text) => tokenize(text)),
    ))
      pagesOf.set(word, [...(pagesOf.get(word) ?? []), url]);
  const pages = new Set(records.flatMap(({ kind, url }) => (kind === 'page' ? [url] : [])));
  const rare = [...pagesOf].filter(
    ([word, [url = '', ...others]]) =>
      /^[a-z]{9,}$/.test(word) && others.length === 0 && pages.has(url) && isUnknown(word),
  );
  const [word = '', [url = ''] = []] = rare.sort(([a], [b]) => b.length - a.length)[0] ?? [];
  return { word, url };
}

/** Searches a guide whose front index is sure of `bukti pod`, and not of `unsure`, for which it finds the page `found`. */
async function expectOnePath(page: Page, origin: string, unsure: string, found: string): Promise<void> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const asksPagefind = async (act: () => Promise<void>) => {
    const before = asked.length;
    await act();
    return asked.slice(before).some((path) => path.startsWith('/pagefind/'));
  };
  const results = page.locator('[data-search-results]');
  const search = async (query: string) => {
    await page.locator('#page-search').fill(query);
    await expect(results.and(page.locator(`[data-settled=true][data-query="${query}"]`))).toBeAttached();
  };
  await page.goto(`${origin}/cari/`);
  expect(await asksPagefind(() => search('bukti pod')), 'where it is sure').toBe(false);
  await expect(results.locator('a[href^="/pengiriman/bukti-pod/"]').first()).toBeVisible();
  expect(await asksPagefind(() => search(unsure)), 'where it is unsure').toBe(true);
  await expect(page.locator(`search-panel [role=row] a[href^="${found}"]`).first()).toBeVisible();
  await search('bukti pod');
  const more = page.getByRole('button', { name: 'Cari juga di isi halaman' });
  const askForMore = async () => {
    await more.click();
    await expect(more).toBeHidden();
  };
  expect(await asksPagefind(askForMore), 'where the reader asks for more').toBe(true);
  const indexes = asked.filter((path) => /^\/cari\/[^/]+\.json$/.test(path) && !path.includes('/kartu-'));
  expect(indexes).toEqual(['/cari/indeks.json']);
}

test('the front index answers alone where it is sure, and is fetched once', async ({ page, baseURL }) => {
  await expectOnePath(page, baseURL ?? '', 'kuda zebra verifikasi ktp', '/akun/verifikasi-ktp/');
});

test('so it is in a guide of 1,000 pages, where Pagefind finds what only a text has', async ({ page }) => {
  const large = await makeLargeGuide();
  const { word, url } = findRareWord(large);
  await withServer(large.folder, false, async ({ origin }) => {
    await expectOnePath(page, origin, word, url);
  });
});
