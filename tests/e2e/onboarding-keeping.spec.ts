import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { answer, goOn, keyShown, moduleOf, modules, open, openModule, shown } from './onboarding-steps.ts';

const storageKey = 'panduan-cs:onboarding';
const first = modules[0]?.questions[0]?.key ?? '';
const notice = (page: Page) => page.locator('[data-storage]').first();

async function exported(page: Page): Promise<string> {
  await open(page, '/onboarding/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ekspor kemajuan' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^onboarding-\d{4}-\d{2}-\d{2}\.json$/);
  return readFile(await file.path(), 'utf8');
}

const choose = (page: Page, text: string) =>
  page
    .locator('[data-file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('progress moves to another browser as a file', async ({ page, browser, baseURL }) => {
  await openModule(page, 'cara-menjawab');
  await answer(page, false);
  const text = await exported(page);

  const other = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await open(other, '/onboarding/');
  await choose(other, text);
  await expect(other.locator('[data-said]')).toHaveText('Kemajuan diimpor.');
  await expect(other.locator('[data-module="cara-menjawab"] [data-label]')).toHaveText('Berjalan');
  await openModule(other, 'cara-menjawab');
  expect(await keyShown(other)).toBe(moduleOf('cara-menjawab').questions[1]?.key);
  await other.context().close();
});

test('an import asks whether to merge or replace, and cancelling changes nothing', async ({ page }) => {
  await openModule(page, 'cara-menjawab');
  await answer(page, true);
  const text = await exported(page);
  await page.getByRole('button', { name: 'Hapus kemajuan' }).click();
  await page.getByRole('button', { name: 'Ya, hapus semuanya' }).click();
  await expect(page.locator('[data-said]')).toHaveText('Kemajuan dihapus.');
  await expect(page.getByRole('button', { name: 'Ekspor kemajuan' })).toBeDisabled();

  await openModule(page, 'bank-transfer');
  await answer(page, true);
  await open(page, '/onboarding/');
  const label = (id: string) => page.locator(`[data-module="${id}"] [data-label]`);
  await choose(page, text);
  await page.getByRole('button', { name: 'Batal' }).locator('visible=true').click();
  await expect(label('cara-menjawab')).toHaveText('Belum mulai');
  await choose(page, text);
  await page.getByRole('button', { name: 'Gabungkan' }).click();
  await expect(label('cara-menjawab')).toHaveText('Berjalan');
  await expect(label('bank-transfer')).toHaveText('Berjalan');
  await choose(page, text);
  await page.getByRole('button', { name: 'Ganti seluruhnya' }).click();
  await expect(label('cara-menjawab')).toHaveText('Berjalan');
  await expect(label('bank-transfer')).toHaveText('Belum mulai');
});

test('a file that is no progress is refused with what is wrong, and progress stays', async ({ page }) => {
  await openModule(page, 'cara-menjawab');
  await answer(page, true);
  await open(page, '/onboarding/');
  for (const [text, said] of [
    ['halo', 'Berkas ini tidak terbaca.'],
    ['{"kind":"panduan-cs-onboarding","version":1,"answers":3}', 'Isi berkas ini rusak'],
  ] as const) {
    await choose(page, text);
    await expect(page.locator('[data-said]')).toContainText(said);
    await expect(page.locator('[data-said]')).toContainText('Kemajuan di browser ini tidak berubah.');
    await expect(page.locator('[data-module="cara-menjawab"] [data-label]')).toHaveText('Berjalan');
  }
});

test('where storage is forbidden the class still works, and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await openModule(page, 'cara-menjawab');
  await expect(notice(page)).toContainText('tidak mengizinkan penyimpanan');
  await answer(page, true);
  await goOn(page);
  await expect(shown(page).locator('[data-count]')).toHaveText('Soal 2 dari 6');
});

test('where storage is full it says so, and the answer counts until the page is left', async ({ page }) => {
  await openModule(page, 'cara-menjawab');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await answer(page, true);
  await expect(notice(page)).toContainText('Penyimpanan browser ini penuh');
  await goOn(page);
  await expect(shown(page).locator('[data-count]')).toHaveText('Soal 2 dari 6');
});

test('after a new build, answers to a revised rule are asked again, and unknown ones are no trouble', async ({
  page,
}) => {
  await openModule(page, 'cara-menjawab');
  await answer(page, true);
  await page.evaluate(
    ([key, question]) => {
      const kept = JSON.parse(localStorage.getItem(key ?? '') ?? '');
      kept.answers[question ?? ''].against = '2020-01-01';
      kept.answers['modul-lama/soal-lama'] = { given: ['x'], against: 'awal', day: '2024-01-01' };
      localStorage.setItem(key ?? '', JSON.stringify(kept));
    },
    [storageKey, first],
  );
  await page.reload();
  await expect(page.locator('class-quiz[data-ready]')).toBeVisible();
  expect(await keyShown(page)).toBe(first);
  await expect(page.locator('[data-lead]')).toHaveText('1 soal perlu dijawab lagi karena aturannya berubah.');
  await open(page, '/onboarding/');
  const card = page.locator('[data-module="cara-menjawab"]');
  await expect(card.locator('[data-stale]')).toBeVisible();
  await expect(card.locator('[data-changed-line]')).toBeHidden();
  await expect(page.locator('[data-total-line]')).toContainText('0 dari');
  // Who passed the module before is told which rules changed, and which cases to do again.
  await page.evaluate((key) => {
    const kept = JSON.parse(localStorage.getItem(key) ?? '');
    localStorage.setItem(key, JSON.stringify({ ...kept, passed: { 'cara-menjawab': '2020-01-01' } }));
  }, storageKey);
  await open(page, '/onboarding/');
  await expect(card.locator('[data-changed-line]')).toHaveText(
    'Berubah sejak modul ini selesai (1 Januari 2020):',
  );
  await expect(card.locator('[data-changed-rules] li').first()).toContainText('Jawab lagi soal 1');
  await openModule(page, 'cara-menjawab');
  await expect(page.locator('class-quiz [data-changed-rules] li').first()).toContainText('Jawab lagi soal 1');
});

test('two tabs see each other’s answers', async ({ page, context }) => {
  await open(page, '/onboarding/');
  const other = await context.newPage();
  await openModule(other, 'cara-menjawab');
  await answer(other, true);
  await expect(page.locator('[data-module="cara-menjawab"] [data-label]')).toHaveText('Berjalan');
});

test('of two tabs that answer one question the first counts, and the other shows its answer', async ({
  page,
  context,
}) => {
  await openModule(page, 'cara-menjawab');
  const other = await context.newPage();
  await openModule(other, 'cara-menjawab');
  await answer(other, true);
  const wrong = moduleOf('cara-menjawab').questions[0]?.options.find(({ right }) => !right)?.id;
  await shown(page).locator(`input[value="${wrong}"]`).check();
  await page.getByRole('button', { name: 'Periksa jawaban' }).click();
  await expect(shown(page).locator('[data-verdict]')).toHaveText('Benar.');
});
