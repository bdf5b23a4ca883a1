import { expect, type Page } from '@playwright/test';
import { expectStateAccessible } from './axe.ts';

export const age = (page: Page) => page.locator('[data-notice=age]');
export const newer = (page: Page) => page.locator('[data-notice=newer]');

/** Waits until the tab's worker holds all that it is going to. */
export async function heldWhole(page: Page): Promise<void> {
  // A reader is there: the worker comes at the first sign of one.
  await page.mouse.move(40, 40);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready;
        const { port1, port2 } = new MessageChannel();
        const reply = new Promise((resolve) => {
          port1.onmessage = resolve;
        });
        active?.postMessage('hold', [port2]);
        await reply;
        return Boolean(navigator.serviceWorker.controller);
      }),
    )
    .toBe(true);
}

/** The caches of the guide, and every address in them. */
export async function keptIn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () =>
    Object.fromEntries(
      await Promise.all(
        (await caches.keys()).map(async (name) => [
          name,
          (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
        ]),
      ),
    ),
  );
}

/** Has the browser look for a newer worker now, as it does by itself now and then. Gives why where it took none. */
export async function lookForNewer(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const { installing } = await registration.update().catch(() => registration);
    if (!installing) return 'none';
    return new Promise<string>((resolve) => {
      installing.addEventListener('statechange', () => {
        if (installing.state === 'activated' || installing.state === 'redundant') resolve(installing.state);
      });
    });
  });
}

/** Searches with the keyboard from wherever the page stands, until the results are final. */
export async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('dialog input').fill(query);
  await expect(page.locator('dialog [data-search-results]')).toHaveAttribute('data-query', query);
  await expect(page.locator('dialog [data-settled=true] [role=row]').first()).toBeVisible();
}

/** Expects that axe finds nothing in the page as it stands, once its notices are styled. */
export async function expectAccessibleNotices(page: Page, state: string): Promise<void> {
  await expect(page.locator('.offline-notices')).toHaveCSS('position', 'fixed');
  await expectStateAccessible(page, state, ['main', '.offline-notices']);
}
