import { expect, type Page, test } from '@playwright/test';
import { pageTypes, walkLimit } from './routes.ts';

/** The pages whose tools show more once the address says what for. */
const filled: Readonly<Record<string, string>> = {
  '/cari/': '/cari/#q=transfer',
  '/kalkulator/': '/kalkulator/?total=100000&kode=75&order=100000&kode-order=75&masuk=100057',
  '/riwayat/': '/riwayat/?tanggal=2023-11-01',
};
const types = pageTypes.map((route) => filled[route] ?? route);
const mostTabs = 40;

/** Goes over a page with the Tab key. Expects a mark on whatever has the focus, and nothing that covers all of it. */
async function expectFocusSeen(page: Page, route: string): Promise<void> {
  const faults: string[] = [];
  const passed = new Set<string>();
  for (let tab = 0; tab < mostTabs; tab++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(describeFocus);
    if (!focus) break;
    passed.add(focus.what);
    if (!focus.isMarked) faults.push(`no mark: ${focus.what}`);
    if (focus.isCovered) faults.push(`covered: ${focus.what}`);
  }
  expect.soft(passed.size, route).toBeGreaterThan(3);
  expect.soft(faults, route).toEqual([]);
}

/** Runs in the page: what has the focus and how it looks; undefined past the page's end. */
function describeFocus(): { what: string; isMarked: boolean; isCovered: boolean } | undefined {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return undefined;
  // A control that is only heard is marked by the label in which it stands.
  const shown = focused.closest('label') ?? focused;
  const isMarked = [focused, shown].some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  });
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  const inset = 2;
  const isCovered = [left + inset, (left + right) / 2, right - inset].every((x) =>
    [top + inset, (top + bottom) / 2, bottom - inset].every((y) => {
      const seen = document.elementFromPoint(x, y);
      return !seen || !(shown.contains(seen) || seen.contains(shown));
    }),
  );
  return { what: focused.outerHTML.slice(0, 120), isMarked, isCovered };
}

/** Opens each page and goes over it. */
async function walk(page: Page, routes: readonly string[], width: number): Promise<void> {
  test.setTimeout(walkLimit(routes.length));
  await page.setViewportSize({ width, height: 720 });
  for (const route of routes)
    await test.step(route, async () => {
      // What is found moves what stands below it.
      await page.goto(route, { waitUntil: route.startsWith('/cari/') ? 'networkidle' : 'load' });
      await expectFocusSeen(page, route);
    });
}

// Half of the types a test, as there are two workers.
for (const [half, routes] of [types.slice(0, types.length / 2), types.slice(types.length / 2)].entries())
  test(`what has the focus is marked and in sight on every type of page, half ${half + 1}`, ({ page }) =>
    walk(page, routes, 1280));

/** Pages whose controls differ most: what covers them on a phone, and what forced colours leave of a mark. */
const few = ['/', '/cari/#q=transfer', '/alur/bukti-pod/', '/balasan/', '/kalkulator/'];

test('what has the focus is marked and in sight on a phone', ({ page }) => walk(page, few, 375));

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('what has the focus is marked and in sight', ({ page }) => walk(page, few, 1280));
});
