import { expect, type Page } from '@playwright/test';
import { loadContent } from '../../src/checks/read/load.ts';
import type { ClassQuestion } from '../../src/domain/class/module.ts';
import { assembleGuide } from '../../src/domain/guide/assemble.ts';
import { moduleUrl } from '../../src/domain/guide/urls.ts';

/** The modules that the built site was made from. */
export const modules = [...assembleGuide(loadContent('content').content, '2026-01-01').modules.values()];

/** A module, which must be there. */
export function moduleOf(id: string) {
  const module = modules.find((each) => each.id === id);
  if (!module) throw new Error(`No module ${id}`);
  return module;
}

/** Waits until every element of the class on the page answers. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator(':is(class-progress, class-quiz, class-result, class-stage)')).not.toHaveCount(0);
  await expect(
    page.locator(':is(class-progress, class-quiz, class-result, class-stage):not([data-ready])'),
  ).toHaveCount(0);
}

/** Opens a page of the class and waits for its elements. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

export const openModule = (page: Page, id: string) => open(page, moduleUrl({ id }));

/** The question on the screen. */
export const shown = (page: Page) => page.locator('form[data-question]:visible');
export const keyShown = (page: Page) => shown(page).getAttribute('data-question');

/** Fills in the question on the screen, right or wrong, and has it checked. */
export async function answer(page: Page, isRight: boolean): Promise<ClassQuestion> {
  const key = await keyShown(page);
  const question = modules.flatMap((module) => module.questions).find((each) => each.key === key);
  if (!question) throw new Error(`No question ${key}`);
  await fill(page, question, isRight);
  await page.getByRole('button', { name: 'Periksa jawaban' }).click();
  await expect(shown(page).locator('[data-verdict]')).toHaveText(isRight ? 'Benar.' : /^Belum tepat\./);
  await expect(shown(page).getByRole('button', { name: 'Soal berikutnya' })).toBeInViewport({ ratio: 1 });
  const borders = await shown(page)
    .locator('.choice:is([data-tone="right"], [data-tone="wrong"], [data-tone="missed"])')
    .evaluateAll((choices) =>
      choices
        .map((choice) => getComputedStyle(choice))
        .map(({ borderTopColor, color }) => [borderTopColor, color]),
    );
  // A choice that was taken is framed in the colour of what it is, too.
  for (const [border, text] of borders) expect(border).toBe(text);
  return question;
}

async function fill(
  page: Page,
  { kind, right, options, amount }: ClassQuestion,
  isRight: boolean,
): Promise<void> {
  if (kind === 'amount') {
    const value = isRight ? amount?.value : amount?.slips[0]?.value;
    await shown(page).getByRole('textbox').fill(String(value));
    return;
  }
  if (kind === 'order') {
    if (isRight) await arrange(page, right);
    return;
  }
  const wanted = options.filter(({ id }) => right.includes(id) === isRight).slice(0, isRight ? undefined : 1);
  for (const { id } of wanted) await shown(page).locator(`input[value="${id}"]`).check();
}

/** Moves the steps by their buttons until they stand as wanted. */
async function arrange(page: Page, wanted: readonly string[]): Promise<void> {
  const items = shown(page).locator('[data-option]');
  for (const [place, id] of wanted.entries()) {
    const at = async () =>
      (await items.evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset.option))).indexOf(id);
    while ((await at()) > place) {
      await shown(page)
        .locator(`[data-option="${id}"]`)
        .getByRole('button', { name: /^Naikkan/ })
        .click();
    }
  }
}

/** Goes on from the feedback. */
export const goOn = (page: Page) => page.getByRole('button', { name: 'Soal berikutnya' }).click();
