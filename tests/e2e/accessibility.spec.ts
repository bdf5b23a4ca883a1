import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { routes, walkLimit } from './routes.ts';

for (const route of routes)
  test(`axe finds nothing on ${route}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(route);
    await expectAccessible(page, route);
  });

// 320 px is a screen of 1,280 px at 400 %, as WCAG 2.2 has it (1.4.10).
for (const width of [375, 320])
  test(`no page is wider than ${width} px`, async ({ page }) => {
    test.setTimeout(walkLimit());
    await page.setViewportSize({ width, height: 812 });
    for (const route of routes) {
      await page.goto(route);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess, route).toBeLessThanOrEqual(0);
    }
  });

test('with text at 200 %, no page is wider than its screen', async ({ page }) => {
  test.setTimeout(walkLimit());
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const route of routes) {
    await page.goto(route);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(excess, route).toBeLessThanOrEqual(0);
  }
});

test('what moves stands still for readers who ask for that', async ({ page }) => {
  test.setTimeout(walkLimit());
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const route of routes.filter((each) => !/\d{4}|awal/.test(each))) {
    await page.goto(route);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((node) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(node);
          const long = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.01);
          return long(transitionDuration) || (animationName !== 'none' && long(animationDuration));
        })
        .map((node) => `${node.tagName}.${node.className}`),
    );
    expect(moving, route).toEqual([]);
  }
});
