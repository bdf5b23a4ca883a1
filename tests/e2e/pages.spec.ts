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

/** Words of two elements that stand on one line with nothing between them, also in what is folded. */
const touching = (page: Page) =>
  page.evaluate(() => {
    const folded = [...document.querySelectorAll('details:not([open])')];
    for (const each of folded) each.toggleAttribute('open', true);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    let last: { right: number; top: number; text: string; parent: Element } | undefined;
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      const parent = node.parentElement;
      const text = node.data.trim();
      if (!text || !parent?.checkVisibility() || parent.closest('svg, script, style, .sr-only')) continue;
      const start = node.data.indexOf(text);
      const placeOf = (at: number) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      const first = placeOf(start);
      // A badge ends at its frame.
      const { left } = parent.matches('.badge') ? parent.getBoundingClientRect() : first;
      const gap =
        last && last.parent !== parent && Math.abs(last.top - first.top) < 12 ? left - last.right : 9;
      if (Math.abs(gap) < 2 && /[\p{L}\p{N}]$/u.test(last?.text ?? '') && /^[\p{L}\p{N}]/u.test(text))
        found.push(`${last?.text}|${text}`);
      const { right, top } = placeOf(start + text.length - 1);
      last = { right, top, text, parent };
    }
    for (const each of folded) each.removeAttribute('open');
    return found;
  });

/** Asks everything of a page that is open at 1,280 px. */
async function expectSound(page: Page, route: string): Promise<void> {
  expect.soft(await moving(page), `${route} moves`).toEqual([]);
  expect.soft(await touching(page), `${route} has words that touch`).toEqual([]);
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
