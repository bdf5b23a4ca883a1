import { expect, type Page, test } from '@playwright/test';

/** One of each type of page. */
const types = [
  '/',
  '/404.html',
  '/alur/',
  '/alur/bukti-pod/',
  '/balasan/',
  '/cari/?q=transfer',
  '/cek-mutasi/',
  '/glosarium/',
  '/kalibrasi/2023-11-01/',
  '/kalkulator/?total=100000&kode=75&order=100000&kode-order=75&masuk=100057',
  '/kontribusi/',
  '/onboarding/',
  '/onboarding/bank-transfer/',
  '/onboarding/hasil/',
  '/pembayaran/',
  '/pembayaran/bank-transfer/',
  '/pengiriman/gagal-kirim/',
  '/perubahan/',
  '/riwayat/?tanggal=2023-11-01',
  '/status/',
];
const mostTabs = 40;

/** Goes over a page with the Tab key. Expects a mark on whatever has the focus, and nothing that covers all of it. */
async function expectFocusSeen(page: Page): Promise<void> {
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
  expect(passed.size).toBeGreaterThan(3);
  expect(faults).toEqual([]);
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

for (const route of types)
  test(`what has the focus is marked and in sight on ${route}`, async ({ page }) => {
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 720 });
      await page.goto(route);
      await expectFocusSeen(page);
    }
  });

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  for (const route of ['/', '/cari/?q=transfer', '/alur/bukti-pod/', '/balasan/', '/kalkulator/'])
    test(`what has the focus is marked and in sight on ${route}`, async ({ page }) => {
      await page.goto(route);
      await expectFocusSeen(page);
    });
});
