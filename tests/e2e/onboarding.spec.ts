import { expect, test } from '@playwright/test';
import { answerQuestion, emptyProgress } from '../../src/domain/class/progress.ts';
import { writeProgress } from '../../src/domain/class/progress-file.ts';
import { moduleUrl } from '../../src/domain/guide/urls.ts';
import { islandModulesOf } from '../../src/islands/class-progress/island-class.ts';
import { answer, goOn, keyShown, moduleOf, modules, open, openModule, shown } from './onboarding-steps.ts';
import { walkLimit } from './routes.ts';

const morning = new Date('2026-11-23T09:00:00+07:00');
const daysLater = (days: number) => new Date(morning.getTime() + days * 86_400_000);

const walked = modules.slice(0, 2);
/** Every other module done before, without a mistake. */
const doneBefore = islandModulesOf(modules.slice(walked.length))
  .flatMap(({ questions }) => questions)
  .reduce((progress, each) => answerQuestion(progress, each, each.right, '2026-11-20'), emptyProgress);

test('a new hire goes through the class, gets some wrong, and comes back for them', async ({ page }) => {
  test.setTimeout(walkLimit(modules.length * 6));
  await page.clock.setFixedTime(morning);
  await open(page, '/onboarding/');
  await expect(page.locator('[data-total-line]')).toContainText(`0 dari ${modules.length} modul selesai.`);
  await page.evaluate(
    (text) => localStorage.setItem('panduan-cs:onboarding', text),
    writeProgress(doneBefore),
  );
  await open(page, '/onboarding/');
  await page.getByRole('link', { name: `Lanjutkan: ${walked[0]?.title}` }).click();

  const wrong: string[] = [];
  for (const module of walked) {
    await expect(page).toHaveURL(moduleUrl(module));
    await page
      .getByRole('checkbox', { name: /^Sudah dibaca/ })
      .first()
      .check();
    for (const index of module.questions.keys()) {
      // The first of each module is answered wrong.
      const question = await answer(page, index > 0);
      if (index === 0) wrong.push(question.key);
      await expect(shown(page).locator('.rule a')).toHaveAttribute('href', /^\/[a-z-]+\/[a-z-]+\//);
      if (index === 1) {
        await page.reload();
        await expect(page.locator('class-quiz[data-ready]')).toBeVisible();
        expect(await keyShown(page)).toBe(module.questions[2]?.key);
        await expect(page.getByRole('checkbox', { name: /^Sudah dibaca/ }).first()).toBeChecked();
        continue;
      }
      await goOn(page);
    }
    const total = module.questions.length;
    await expect(page.locator('[data-score]')).toHaveText(`${total - 1} dari ${total} benar`);
    await expect(page.locator('[data-date]')).toHaveText('23 November 2026');
    await expect(page.locator('[data-again-list] a')).toHaveCount(1);
    await page.getByRole('link', { name: 'Ke semua modul' }).click();
    await expect(page.locator('class-progress[data-ready]')).toBeVisible();
    const resume = page.locator('[data-resume]');
    if (await resume.isVisible()) await resume.click();
  }

  await expect(page.locator('[data-total-line]')).toContainText(
    `${modules.length - walked.length} dari ${modules.length} modul selesai.`,
  );
  await expect(page.getByText('Dijawab, 1 perlu diulang')).toHaveCount(walked.length);
  await expect(page.locator('[data-review-line]')).toHaveText(
    `Tidak ada yang diulang hari ini. ${wrong.length} soal kembali pada 24 November 2026.`,
  );

  await page.getByRole('link', { name: 'Lihat hasil' }).click();
  const all = modules.reduce((sum, { questions }) => sum + questions.length, 0);
  await expect(page.locator('[data-total] [data-score]')).toHaveText(
    `${all - wrong.length} dari ${all} benar`,
  );
  await expect(page.getByText(/^Panduan per \d+ \p{L}+ \d{4}; perubahan terakhirnya/u)).toBeVisible();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Cetak hasil' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Nama:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cetak hasil' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  // The next day all come back; one is wrong again.
  await page.clock.setFixedTime(daysLater(1));
  await open(page, '/onboarding/');
  await page.getByRole('link', { name: 'Ulangi soal' }).click();
  await expect(page.locator('class-quiz[data-ready]')).toBeVisible();
  for (const index of wrong.keys()) {
    expect(wrong).toContain(await keyShown(page));
    await answer(page, index > 0);
    await goOn(page);
  }
  await expect(page.locator('[data-lead]')).toHaveText(
    `Selesai, ${wrong.length} soal diulang. Tidak ada yang diulang hari ini. 1 soal kembali pada 25 November 2026.`,
  );
  // Two days on only that one is due; the others wait for their third day.
  await page.clock.setFixedTime(daysLater(2));
  await open(page, '/onboarding/ulangan/');
  await expect(shown(page).locator('[data-count]')).toHaveText('Soal 1 dari 1');
  await open(page, '/onboarding/hasil/');
  await expect(page.locator('[data-total] [data-score]')).toHaveText(
    `${all - wrong.length} dari ${all} benar`,
  );
});

test('a module is done with the keyboard alone', async ({ page }) => {
  await openModule(page, 'cara-menjawab');
  const heading = shown(page).locator('[data-count]');
  await shown(page).getByRole('radio').first().focus();
  await page.keyboard.press('2');
  await expect(shown(page).getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(shown(page).locator('[data-verdict]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Soal 2 dari 6');
  await expect(heading).toBeFocused();
  const [first, second] = await shown(page).locator('[data-text]').allTextContents();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await shown(page).locator('[data-text]').allTextContents()).toEqual(
    expect.arrayContaining([second, first]),
  );
  await expect(shown(page).locator('[data-text]').first()).toHaveText(second ?? '');
  await expect(page.locator('class-quiz [data-announcement]').first()).toHaveText('Urutan 2 dari 3');
  await expect(page.getByRole('button', { name: `Turunkan: ${first}` })).toBeFocused();
  // At the end it goes no further.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(shown(page).locator('[data-text]').last()).toHaveText(first ?? '');
  await expect(page.locator('class-quiz [data-announcement]').first()).toBeEmpty();
});

test('a module can be looked through again, and done again once that is confirmed', async ({ page }) => {
  const { questions } = moduleOf('bukti-pod');
  await openModule(page, 'bukti-pod');
  for (const _ of questions) {
    await answer(page, true);
    await goOn(page);
  }
  await page.getByRole('button', { name: questions[1]?.chat ?? '' }).click();
  expect(await keyShown(page)).toBe(questions[1]?.key);
  await expect(shown(page).locator('[data-verdict]')).toHaveText('Benar.');
  await page.getByRole('button', { name: 'Soal sebelumnya' }).click();
  expect(await keyShown(page)).toBe(questions[0]?.key);
  await goOn(page);
  await page.getByRole('button', { name: 'Kerjakan lagi' }).click();
  await page.getByRole('button', { name: 'Batal' }).click();
  await expect(page.locator('[data-score]')).toHaveText(/^6 dari 6 benar/);
  await page.getByRole('button', { name: 'Kerjakan lagi' }).click();
  await page.getByRole('button', { name: 'Ya, hapus jawabannya' }).click();
  expect(await keyShown(page)).toBe(questions[0]?.key);
  await expect(shown(page).getByRole('button', { name: 'Periksa jawaban' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('path, reading, and questions with answers are there', async ({ page }) => {
    await page.goto('/onboarding/');
    for (const { title } of modules) await expect(page.getByRole('link', { name: title })).toBeVisible();
    await expect(page.getByText('Kemajuanmu')).toBeHidden();
    for (const module of modules) {
      await page.goto(moduleUrl(module));
      await expect(page.locator('class-quiz')).toBeHidden();
      await expect(page.getByRole('checkbox')).toHaveCount(0);
      await expect(page.locator('[data-case]')).toHaveCount(module.questions.length);
      const first = page.locator('[data-case]').first();
      await expect(first.getByText(module.questions[0]?.chat ?? '')).toBeVisible();
      await expect(first.locator('[data-answer]')).toBeHidden();
      await first.locator('summary').click();
      await expect(first.locator('[data-answer]')).toBeVisible();
      await expect(first.getByRole('link')).toBeVisible();
    }
  });
});
