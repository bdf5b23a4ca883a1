import { expect, test } from '@playwright/test';
import { heldWhole } from './offline-steps.ts';
import { type SwitchableServer, startServer } from './switchable-server.ts';

test.describe('what another app shares', () => {
  test.use({ serviceWorkers: 'allow' });
  let server: SwitchableServer;
  test.beforeEach(async () => {
    server = await startServer('dist');
  });
  test.afterEach(() => server.close());

  test('is searched without the server hearing of it, also offline', async ({ page }) => {
    await page.goto(server.origin);
    await heldWhole(page);
    const { share_target } = await (await page.request.get(`${server.origin}/manifest.webmanifest`)).json();
    server.mode = 'gone';
    await page.evaluate(({ action, method, enctype, params }) => {
      const form = Object.assign(document.createElement('form'), { action, method, enctype });
      form.append(
        Object.assign(document.createElement('textarea'), {
          name: params.text,
          value: 'klo jnt update pod nya gmn',
        }),
      );
      document.body.append(form);
      form.submit();
    }, share_target);
    await expect(page).toHaveURL(`${server.origin}/cari/#q=klo%20jnt%20update%20pod%20nya%20gmn`);
    await expect(page.locator('[data-settled=true] [data-send]').first()).toBeVisible();
  });
});

test('home names the app’s manifest, its icons and the search for the address bar', async ({ page }) => {
  await page.goto('/');
  const href = await page.locator('link[rel=manifest][crossorigin=use-credentials]').getAttribute('href');
  const manifest = await (await page.request.get(`${href}`)).json();
  const addresses = [
    manifest.start_url,
    ...[...manifest.shortcuts, ...manifest.icons].map(({ url, src }) => url ?? src),
  ];
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200);
  const search = await page.locator('link[rel=search]').getAttribute('href');
  const description = await (await page.request.get(`${search}`)).text();
  const template = /template="([^"]+)"/.exec(description)?.[1] ?? '';
  const { pathname, hash } = new URL(template.replace('{searchTerms}', encodeURIComponent('salah sortir')));
  await page.goto(pathname + hash);
  await expect(page.locator('[data-settled=true] a').first()).toHaveText(/salah sortir/);
});

test('search opens in a small window, the same one each time, that fits', async ({ page, context }) => {
  await page.goto('/');
  const openSmall = async (query: string) => {
    await page.bringToFront();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(query);
    // The dialog answers once its script is there.
    await expect(page.locator('dialog [data-settled=true]')).toBeVisible();
    await page.getByRole('button', { name: 'Jendela kecil' }).click();
  };
  const [small] = await Promise.all([context.waitForEvent('page'), openSmall('salah sortir')]);
  await expect(small.locator('[data-settled=true] a').first()).toHaveText(/salah sortir/);
  await openSmall('dana nyasar');
  await expect(small.getByRole('combobox')).toHaveValue('dana nyasar');
  expect(context.pages()).toHaveLength(2);
  await small.setViewportSize({ width: 360, height: 640 });
  await small.locator('[data-settled=true] .head a').first().click();
  await expect(small.locator('reply-choice[data-ready]')).toBeVisible();
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
