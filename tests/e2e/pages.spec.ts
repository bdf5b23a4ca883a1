import { expect, type Page, test } from '@playwright/test';
import { excess, expectAccessible, expectStructureAccessible, resize } from './axe.ts';
import { pageTypes, routes, walkLimit } from './routes.ts';
import { nothing, watch } from './watch.ts';

test('the list of page types names pages that there are', () => {
  expect(pageTypes.filter((type) => !routes.includes(type))).toEqual([]);
});

/** Whatever moves for longer than a reader who asked for stillness accepts. */
const moving = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((node) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(node);
        const long = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.01);
        return long(transitionDuration) || (animationName !== 'none' && long(animationDuration));
      })
      .map((node) => `${node.tagName}.${node.className}`),
  );

/** Asks everything of a page that is open at 1,280 px. */
async function expectSound(page: Page, route: string): Promise<void> {
  expect.soft(await moving(page), `${route} moves`).toEqual([]);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect.soft(await excess(page), `${route} with text at 200 %`).toBeLessThanOrEqual(0);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  // 320 px is a screen of 1,280 px at 400 %, as WCAG 2.2 has it (1.4.10).
  for (const width of [320, 375]) {
    await resize(page, width);
    expect.soft(await excess(page), `${route} at ${width} px`).toBeLessThanOrEqual(0);
  }
  if (pageTypes.includes(route)) await expectAccessible(page);
  else await expectStructureAccessible(page);
}

test.describe('on every page', () => {
  test.use({ serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } });

  // One visit a page asks all of it. Two walks, as there are two workers.
  const isOfLog = (route: string) => route.startsWith('/perubahan/');
  for (const [part, own] of Object.entries({
    'of the change log': routes.filter(isOfLog),
    'of all others': routes.filter((route) => !isOfLog(route)),
  }))
    test(`${part}: nothing is too wide, moves, breaks the policy or is what axe finds`, async ({ page }) => {
      test.setTimeout(walkLimit(own.length));
      const seen = await watch(page);
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()))
          seen.errors.push(`${message.text()} on ${page.url()}`);
      });
      for (const route of own)
        await test.step(route, async () => {
          await page.setViewportSize({ width: 1280, height: 900 });
          await page.goto(route);
          // A reader stirs: search and the worker come.
          await page.mouse.move(40, 40);
          await expectSound(page, route);
        });
      expect(seen).toEqual(nothing);
    });
});
