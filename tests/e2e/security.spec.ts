import { expect, type Page, test } from '@playwright/test';
import { walkLimit } from './routes.ts';
import { nothing, watch } from './watch.ts';

/** What an intruder would put anywhere that is shown. It counts as run once `window.intruded` is there. */
const payloads = [
  '<img src=x onerror="window.intruded=1">',
  '"><script>window.intruded=1</script>',
  "'-(window.intruded=1)-'",
  'javascript:window.intruded=1',
  '</script><svg onload=window.intruded=1>',
];
/** All of them at once, and the one that harms as a whole address only. */
const harm = [payloads.join(' '), 'javascript:window.intruded=1'];
const isIntruded = (page: Page) => page.evaluate(() => 'intruded' in window);

test('the policy stops a script that stands in the page, and one from elsewhere', async ({ page }) => {
  const seen = await watch(page);
  const intruder =
    '<img src="/tidak-ada.png" onerror="window.intruded=1"><script>window.intruded=1</script><script src="https://example.com/x.js"></script>';
  await page.route('/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('</body>', `${intruder}</body>`),
    });
  });
  await page.goto('/');
  await expect.poll(() => seen.violations.length).toBe(3);
  expect(await isIntruded(page)).toBe(false);
});

test('no text becomes markup or a script, and nothing but the guide’s own workers is started', async ({
  page,
}) => {
  await page.goto('/');
  const refused = await page.evaluate(() => {
    const tries: Record<string, () => unknown> = {
      markup: () => document.body.insertAdjacentHTML('beforeend', '<b>'),
      script: () => Object.assign(document.createElement('script'), { text: '1' }),
      address: () => Object.assign(document.createElement('script'), { src: '/x.js' }),
      worker: () => new Worker('/x.js'),
      policy: () =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy('other', {}),
    };
    return Object.keys(tries).filter((name) => {
      try {
        tries[name]?.();
        return false;
      } catch {
        return true;
      }
    });
  });
  expect(refused).toEqual(['markup', 'script', 'address', 'worker', 'policy']);
});

test('search, its full text, calculators, matching and flows work under it', async ({ page }) => {
  const seen = await watch(page);
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mandiri');
  await expect(
    page.locator('dialog [data-settled=true][data-query=mandiri] [role=row]').first(),
  ).toBeVisible();
  const found = await page.evaluate(async () => {
    const address = '/pagefind/pagefind.js';
    const pagefind = await import(address);
    return (await pagefind.search('transfer')).results.length;
  });
  expect(found).toBeGreaterThan(0);

  await page.goto('/kalkulator/?total=100000');
  await page.getByLabel('Kode unik', { exact: true }).first().fill('75');
  await expect(page.getByText('Rp 100.075').first()).toBeVisible();

  await page.goto('/cek-mutasi/');
  for (const [side, text] of [
    ['1. Mutasi bank', 'Tanggal;Keterangan;Debit;Kredit\n01/11/2023;TRF;;100.075,00'],
    ['2. Pesanan', 'No Pesanan,Total Belanja,Kode Unik\nEV-1,100000,75'],
  ] as const) {
    const intake = page.getByRole('group', { name: side });
    await intake.getByText('Tempel isinya').click();
    await intake.getByRole('textbox').fill(text);
  }
  await page.getByRole('button', { name: 'Cocokkan' }).click();
  await expect(page.getByText('Selesai.')).toBeVisible();

  await page.goto('/alur/bukti-pod/');
  await page.keyboard.press('1');
  await expect(page).toHaveURL(/jalan=/);
  expect(seen).toEqual(nothing);
});

test.describe('nothing that a reader is sent runs:', () => {
  const addresses: [string, string][] = [
    ['/cari/', 'q'],
    ['/', '#sorot'],
    ['/pembayaran/bank-transfer/', '#sorot'],
    ['/cari/', '#q'],
    ['/pembayaran/bank-transfer/', 'tanggal'],
    ['/kalkulator/', 'total'],
    ['/kalkulator/', 'masuk'],
    ['/alur/bukti-pod/', 'jalan'],
    ['/riwayat/', 'tanggal'],
    ['/perubahan/', 'area'],
  ];

  test('an address', async ({ page }) => {
    test.setTimeout(walkLimit(addresses.length * harm.length));
    const seen = await watch(page);
    for (const [route, name] of addresses)
      for (const payload of harm)
        await test.step(`${route}?${name}=${payload}`, async () => {
          const value = encodeURIComponent(payload);
          await page.goto(
            name.startsWith('#')
              ? `${route}${name}=${value}&ke=${value}`
              : `${route}?${name}=${value}#${value}`,
          );
          if (route === '/cari/')
            await expect(page.locator('[data-search-results]')).toHaveAttribute('data-settled', 'true');
          expect(await isIntruded(page), payload).toBe(false);
        });
    expect(seen).toEqual(nothing);
  });

  test('a stored value', async ({ page }) => {
    const seen = await watch(page);
    await page.goto('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('transfer');
    await page.locator('dialog [data-search-results] a').first().click();
    await page.waitForLoadState();
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys.length).toBeGreaterThan(0);
    for (const payload of harm)
      for (const value of [payload, JSON.stringify([payload]), JSON.stringify({ [payload]: payload })]) {
        await page.evaluate(
          ([names, stored]) => {
            for (const key of [...names, 'starlight-theme']) localStorage.setItem(key, stored);
          },
          [keys, value] as const,
        );
        await page.goto('/');
        await page.keyboard.press('Control+k');
        await expect(page.locator('dialog[open]')).toBeVisible();
        expect(await isIntruded(page), value).toBe(false);
      }
    expect(seen).toEqual(nothing);
  });

  test('a cell of an export', async ({ page }) => {
    const seen = await watch(page);
    await page.goto('/cek-mutasi/');
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = payloads.map((payload) => `01/11/2023;${cell(payload)};;100.075,00`);
    for (const [side, text] of [
      ['1. Mutasi bank', `Tanggal;${cell(payloads[0] ?? '')};Debit;Kredit\n${rows.join('\n')}`],
      [
        '2. Pesanan',
        `No Pesanan;Total Belanja;Kode Unik\n${payloads.map((payload) => `${cell(payload)};100000;75`).join('\n')}`,
      ],
    ] as const) {
      const intake = page.getByRole('group', { name: side });
      await intake.getByText('Tempel isinya').click();
      await intake.getByRole('textbox').fill(text);
    }
    await page.getByRole('button', { name: 'Cocokkan' }).click();
    await expect(page.getByText('Selesai.')).toBeVisible();
    expect(await isIntruded(page)).toBe(false);
    expect(seen).toEqual(nothing);
  });
});

test('where storage is forbidden, pages, the theme and search work all the same', async ({ page }) => {
  const seen = await watch(page);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const route of ['/', '/kalkulator/', '/cek-mutasi/', '/perubahan/', '/alur/bukti-pod/', '/balasan/']) {
    await page.goto(route);
    await page.getByLabel('Pilih tema').first().selectOption('Terang');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.getByLabel('Pilih tema').first().selectOption('Gelap');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('transfer');
  await expect(page.locator('dialog [data-settled=true] [role=row]').first()).toBeVisible();
  expect(seen).toEqual(nothing);
});

test('the chosen theme stays, in other tabs’ pages too', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  await page.getByLabel('Pilih tema').first().selectOption('Gelap');
  await page.goto('/perubahan/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByLabel('Pilih tema').first()).toHaveValue('dark');
});
