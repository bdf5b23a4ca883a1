import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const widths = [375, 1440];
const themes = ['light', 'dark'] as const;
/** What another theme can break; all else is the same in both. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/**
 * Expects that axe finds nothing in what the page shows, on a desk and on a phone, in both themes: changed in place, so that
 * a state is reached once. `state` names it in the report.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(twoFrames);
    for (const theme of themes) {
      const rules = theme === themes[0] ? undefined : ofColour;
      const violations = await page.evaluate(runAxe, { theme, rules });
      found.push(...violations.map((violation) => `${width} px, ${theme}: ${violation}`));
    }
  }
  expect.soft(found, state).toEqual([]);
}

/** Runs in the page: until what a new width asks for is drawn. */
function twoFrames(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/** Runs in the page: all of axe's rules, best practices and the size of targets (WCAG 2.5.8) too, or only `rules`. */
async function runAxe({ theme, rules }: { theme: string; rules: string[] | undefined }): Promise<string[]> {
  document.documentElement.dataset.theme = theme;
  const { violations } = await window.axe.run({
    resultTypes: ['violations'],
    ...(rules ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } }),
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
