import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Built } from '../built/build-site.ts';
import { expectStateAccessible, resize } from './axe.ts';
import {
  buildChangingGuide,
  firstDay,
  lastDay,
  newAnswer,
  removeBuilt,
  splitPage,
} from './changing-guide.ts';
import { heldWhole, search } from './offline-steps.ts';
import { type SwitchableServer, startServer } from './switchable-server.ts';

// The guide of the day before a change, open or cached when that day is over.
const page = '/pengiriman/bukti-pod/';
const coming = `${page}${firstDay}/`;
const evening = Date.parse(`${lastDay}T23:58:00+07:00`);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

// In one worker: the site is built once.
test.describe.configure({ mode: 'default' });

let built: Built | undefined;
let server: SwitchableServer;
test.beforeAll(async () => {
  built = await buildChangingGuide(lastDay);
});
test.afterAll(() => removeBuilt(built));
test.beforeEach(async () => {
  server = await startServer(built?.dist ?? '');
});
test.afterEach(() => server.close());

/** Opens a page at an instant by the server's clock; the machine's is `ahead` of it. */
async function openAt(tab: Page, path: string, instant: number, ahead = 0): Promise<void> {
  const started = Date.now();
  server.now = () => instant + (Date.now() - started);
  await tab.clock.install({ time: instant + ahead });
  await tab.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => {
      document.documentElement.dataset.copied = text;
    };
  });
  await tab.goto(`${server.origin}${path}`);
}

/** Lets time pass for the machine and the server. */
async function pass(tab: Page, ms: number): Promise<void> {
  const before = server.now;
  server.now = () => before() + ms;
  await tab.clock.fastForward(ms);
}

const answerButton = (tab: Page) => tab.locator('.answer').getByRole('button');
const card = (tab: Page, id: string) => tab.locator(`[data-reply="${id}"]`);
const copyIn = (part: Locator) => part.getByRole('button', { name: /^Salin/ });
const changed = (tab: Page) => tab.getByText('Mulai 1 Desember 2026 aturannya lain.');
/** What was copied last: the site's own headers forbid reading the clipboard. */
const copied = (tab: Page) => tab.evaluate(() => document.documentElement.dataset.copied);

test('at midnight a page stops being copied from, says so and leads to the rule that begins', async ({
  page: tab,
}) => {
  await openAt(tab, page, evening);
  await answerButton(tab).click();
  const before = await copied(tab);
  await expect(changed(tab)).toBeHidden();
  await expect(tab.getByText('Berubah mulai 1 Desember 2026.')).toBeVisible();

  await pass(tab, 3 * minute);
  await expect(changed(tab)).toBeVisible();
  await expect(answerButton(tab)).toHaveCount(0);
  await tab.locator('label:has([value="pod-bukti-lengkap"])').click();
  await expect(tab.getByRole('heading', { name: 'Jawaban revisi ini' })).toBeVisible();
  await expect(copyIn(card(tab, 'pod-bukti-lengkap'))).toHaveCount(0);
  await expect(card(tab, 'pod-bukti-lengkap')).toContainText('Balasan ini menunggu dicocokkan.');
  // The card's key reaches no button that isn't there.
  await card(tab, 'pod-bukti-lengkap').focus();
  await tab.keyboard.press('Control+Enter');
  expect(await copied(tab)).toBe(before);

  await tab.getByRole('link', { name: 'Buka aturan yang baru' }).click();
  await expect(tab).toHaveURL(`${server.origin}${coming}`);
  await expect(tab.getByText('Berlaku sejak 1 Desember 2026.')).toBeVisible();
  await expect(tab.getByText('Belum berlaku').first()).toBeHidden();
  await answerButton(tab).click();
  expect(await copied(tab)).toBe(newAnswer);
  await copyIn(card(tab, 'pod-semua-bukti')).click();
  expect(await copied(tab)).toContain('LIMA bukti rekaan');
});

test('before its day what is to come can be read, but not copied', async ({ page: tab }) => {
  await openAt(tab, coming, evening);
  await expect(tab.getByText('Belum berlaku').first()).toBeVisible();
  await expect(answerButton(tab)).toHaveCount(0);
  await expect(copyIn(card(tab, 'pod-semua-bukti'))).toHaveCount(0);
  await tab.goto(`${server.origin}/balasan/`);
  const [now, next] = [tab.locator('#pod-semua-bukti'), tab.locator(`#pod-semua-bukti-${firstDay}`)];
  await expect(next).toContainText('Belum berlaku Mulai 1 Desember 2026.');
  await expect(copyIn(next)).toHaveCount(0);
  await expect(copyIn(now)).toBeVisible();
  await pass(tab, 3 * minute);
  await expect(copyIn(next)).toBeVisible();
  await expect(copyIn(now)).toHaveCount(0);
  await expect(now).toContainText('Balasan ini tidak dipakai lagi mulai 1 Desember 2026.');
});

test('a walk stops where it stands, and the flow that takes its place is walked', async ({ page: tab }) => {
  await openAt(tab, '/alur/bukti-pod/', evening);
  await expect(tab.locator('decision-flow')).toHaveAttribute('data-ready', '');
  await tab.keyboard.press('1');
  await expect(tab).toHaveURL(/\?jalan=/);
  const address = tab.url();
  await pass(tab, 3 * minute);
  await expect(tab.getByText('Mulai 1 Desember 2026 alurnya lain.')).toBeVisible();
  await expect(tab.locator('decision-flow')).toBeHidden();
  await tab.keyboard.press('1');
  expect(tab.url()).toBe(address);
  await tab.getByRole('link', { name: 'Buka alur yang baru' }).click();
  await expect(tab.locator('decision-flow')).toBeVisible();
  await expect(tab.locator('decision-flow')).toHaveAttribute('data-ready', '');
  await tab.keyboard.press('1');
  await expect(tab).toHaveURL(/\/2026-12-01\/\?jalan=/);
});

test('a case leaves the quiz while it is on the screen, and its answers stay', async ({ page: tab }) => {
  await openAt(tab, '/onboarding/bukti-pod/', evening);
  const stored = () => tab.evaluate(() => localStorage.getItem('panduan-cs:onboarding') ?? '');
  const shown = tab.locator('form[data-question]:visible');
  await expect(shown.locator('[data-count]')).toHaveText(/^Soal 1 dari/);
  const key = await shown.getAttribute('data-question');
  await shown.locator('input').first().check();
  await tab.getByRole('button', { name: 'Periksa jawaban' }).click();
  await expect.poll(stored).toContain(`"${key}"`);
  await pass(tab, 3 * minute);
  await expect(tab.locator('class-quiz [data-aside]')).toHaveText(/^\d soal menunggu dicocokkan/);
  await expect(tab.locator(`form[data-question="${key}"]`)).toBeHidden();
  await tab.goto(`${server.origin}/onboarding/`);
  await expect(tab.locator('[data-module="bukti-pod"] [data-aside]')).toHaveText(/soal menunggu dicocokkan/);
  expect(await stored()).toContain(`"${key}"`);
});

test('a value that is decided from a day stands above the answer that speaks of it as open', async ({
  page: tab,
}) => {
  await openAt(tab, '/pembayaran/verifikasi-manual/', evening);
  const value = tab.locator('[data-new-value]');
  await expect(value).toBeHidden();
  await pass(tab, 3 * minute);
  await expect(value).toContainText('24 jam kerja');
  await expect(value.getByRole('link')).toHaveAttribute('href', '/kalibrasi/2026-11-25/#sla');
  await expect(answerButton(tab)).toHaveCount(0);
});

test('search stops copying what ends, and says why', async ({ page: tab }) => {
  await openAt(tab, '/', evening);
  await search(tab, 'bukti pod sicepat');
  const row = tab.locator('dialog [role=row]', { has: tab.locator(`a[href^="${page}"]`) }).first();
  await expect(copyIn(row).first()).toBeVisible();
  await pass(tab, 3 * minute);
  await expect(copyIn(row)).toHaveCount(0);
  await expect(row).toContainText('aturannya berubah, buka dulu');
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a copy that is days old is as on its day, and what takes its place opens', async ({ page: tab }) => {
    await openAt(tab, '/', evening);
    await heldWhole(tab);
    server.mode = 'gone';
    await tab.clock.setSystemTime(evening + 5 * day);
    await tab.goto(`${server.origin}${page}`);
    await expect(changed(tab)).toBeVisible();
    await expect(answerButton(tab)).toHaveCount(0);
    await search(tab, 'bukti pod sicepat');
    const row = tab.locator('dialog [role=row]', { has: tab.locator(`a[href^="${page}"]`) }).first();
    await expect(row).toContainText('aturannya berubah, buka dulu');
    await expect(copyIn(row)).toHaveCount(0);
    await tab.keyboard.press('Escape');
    await tab.getByRole('link', { name: 'Buka aturan yang baru' }).click();
    await expect(tab.getByText('Berlaku sejak 1 Desember 2026.')).toBeVisible();
    await expect(answerButton(tab)).toBeVisible();
  });

  test('midnight comes in a tab whose network is gone', async ({ page: tab }) => {
    await openAt(tab, page, evening);
    await heldWhole(tab);
    server.mode = 'gone';
    await pass(tab, 3 * minute);
    await expect(changed(tab)).toBeVisible();
  });
});

test.describe('where the machine’s clock is wrong, the server’s counts and is named', () => {
  const line = (tab: Page) => tab.locator('[data-clock]');

  test('a clock that is five hours fast ends nothing early', async ({ page: tab }) => {
    await openAt(tab, page, evening - hour, 5 * hour);
    await expect(line(tab)).toHaveText(
      'Jam perangkat ini lebih cepat 5 jam. Yang dipakai jam server: hari ini 30 November 2026.',
    );
    await expect(answerButton(tab)).toBeVisible();
    await expect(changed(tab)).toBeHidden();
    await pass(tab, hour + 3 * minute);
    await expect(changed(tab)).toBeVisible();
  });

  test('a clock that is five hours slow ends nothing late', async ({ page: tab }) => {
    await openAt(tab, page, evening + hour, -5 * hour);
    await expect(changed(tab)).toBeVisible();
    await expect(line(tab)).toHaveText(/terlambat 5 jam/);
  });

  test('an answer that is not the server’s tells no time', async ({ page: tab }) => {
    await openAt(tab, page, evening + hour);
    await expect(changed(tab)).toBeVisible();
    server.mode = 'portal';
    server.now = () => evening - 3 * day;
    server.asked.length = 0;
    await tab.clock.fastForward(hour);
    await tab.evaluate(() => dispatchEvent(new Event('focus')));
    await expect.poll(() => server.asked).toContain('/favicon.svg');
    await expect(changed(tab)).toBeVisible();
    await expect(line(tab)).toHaveCount(0);
  });
});

test('a guide built on the day says the same: the calculator’s reply waits, the flow isn’t walked, the case isn’t asked', async ({
  page: tab,
}) => {
  const today = await buildChangingGuide(firstDay);
  server.folder = today.dist;
  try {
    await openAt(tab, '/kalkulator/?kasus=sla-verifikasi-manual&waktu=2026-12-01T09:00#sla', evening + hour);
    const replies = tab.locator('sla-calculator [data-reply]:visible');
    await expect(replies).toHaveCount(1);
    await expect(replies).toContainText('Balasan ini menunggu dicocokkan.');
    await expect(copyIn(replies)).toHaveCount(0);
    await expectStateAccessible(tab, 'a calculator whose reply waits');
    await tab.goto(`${server.origin}/alur/verifikasi-manual/`);
    await expect(tab.getByText('Alur ini menunggu dicocokkan.')).toBeVisible();
    await expect(tab.locator('decision-flow')).toHaveCount(0);
    await expectStateAccessible(tab, 'a flow that waits');
    await tab.goto(`${server.origin}/onboarding/bukti-pod/`);
    await expect(tab.locator('class-quiz [data-aside]')).toHaveText(/^\d soal menunggu dicocokkan/);
    await tab.goto(`${server.origin}/onboarding/ulangan/`);
    await expect(tab.locator('class-quiz [data-aside]')).toHaveText(/^\d soal menunggu dicocokkan/);
    await search(tab, 'sudah transfer belum verify');
    const row = tab.locator('dialog [role=row]', {
      has: tab.locator('a[href^="/pembayaran/verifikasi-manual/"]'),
    });
    await expect(row.first()).toContainText('aturannya berubah, buka dulu');
    await expect(copyIn(row.first())).toHaveCount(0);
    await expectStateAccessible(tab, 'a result that waits');
  } finally {
    removeBuilt(today);
  }
});

test('a page says of a flow to come that it is not yet in force, until it is', async ({ page: tab }) => {
  await openAt(tab, coming, evening);
  const link = tab.getByRole('link', { name: 'Ikuti alurnya' });
  await expect(link).toContainText('Belum berlaku');
  await pass(tab, 3 * minute);
  await expect(link.getByText('Belum berlaku')).toBeHidden();
});

test('an old address of a revision leads to all pages of the split that have it', async ({ page: tab }) => {
  await openAt(tab, `${splitPage}awal/`, evening);
  const links = tab.locator('moved-page a');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses.toSorted()).toEqual([`${page}awal/`, '/pengiriman/gagal-kirim/awal/']);
});

test('axe finds nothing in what only another guide shows', async ({ page: tab }) => {
  await openAt(tab, page, evening);
  const value = '/pembayaran/verifikasi-manual/';
  for (const path of [page, coming, '/alur/bukti-pod/', '/balasan/', value, splitPage])
    for (const [when, ms] of [
      ['before', evening],
      ['after', evening + hour],
    ] as const) {
      server.now = () => ms;
      await tab.clock.setSystemTime(ms);
      await tab.goto(`${server.origin}${path}`);
      for (const width of [375, 1440]) {
        await resize(tab, width);
        await expectStateAccessible(tab, `${path} ${when}`);
      }
    }
});
