import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

export const phone = 375;
const desk = 1440;
/** What another theme can break; everything else is the same in both. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** What one run of axe asks. Without `within`, the whole page. */
interface Run {
  theme?: 'light' | 'dark' | undefined;
  only?: string[] | undefined;
  without?: string[] | undefined;
  within?: string[] | undefined;
}

/** Expects that axe finds nothing in a page, on a desk and on a phone, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  const found: string[] = [];
  for (const width of [phone, desk]) {
    await resize(page, width);
    found.push(...(await run(page, width, { theme: 'light' })));
    found.push(...(await run(page, width, { theme: 'dark', only: ofColour })));
  }
  expect.soft(found, page.url()).toEqual([]);
}

/**
 * Expects that axe finds nothing in what a state has changed, in both themes: the page's content and an open dialog, or `within`;
 * and that the state fits the screen. The frame around them is the same in every state. `state` names it in the report.
 */
export async function expectStateAccessible(
  page: Page,
  state: string,
  within = ['main', 'dialog[open]'],
): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const light = await run(page, width, { theme: 'light', within });
  const dark = await run(page, width, { theme: 'dark', only: ofColour, within });
  expect.soft([...light, ...dark], state).toEqual([]);
  expect.soft(await excess(page), `${state} is too wide`).toBeLessThanOrEqual(0);
}

/** Pixels by which a page is wider than its screen. */
export function excess(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Expects that axe finds nothing in a page as it stands, colours apart: its template is asked for those. */
export async function expectStructureAccessible(page: Page): Promise<void> {
  expect.soft(await run(page, phone, { without: ofColour }), page.url()).toEqual([]);
}

/** Sets the width of the screen, and waits until what it asks for is drawn. */
export async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function run(page: Page, width: number, { theme, only, without, within }: Run): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(runAxe, { theme, only, without, within });
  return violations.map((violation) => `${width} px, ${theme ?? 'light'}: ${violation}`);
}

/** Runs in the page: all of axe's rules, best practices and the size of targets (WCAG 2.5.8) too, or `only` some, or `without` some. */
async function runAxe({ theme, only, without, within }: Run): Promise<string[]> {
  if (theme) document.documentElement.dataset.theme = theme;
  const parts = within?.filter((part) => document.querySelector(part));
  const off = without?.map((rule) => [rule, { enabled: false }]) ?? [];
  const { violations } = await window.axe.run(parts ? { include: parts } : document, {
    // The style sheets need no second fetch: no rule that runs reads them.
    preload: false,
    resultTypes: ['violations'],
    ...(only
      ? { runOnly: only }
      : { rules: { 'target-size': { enabled: true }, ...Object.fromEntries(off) } }),
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
