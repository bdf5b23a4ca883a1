import { expect, type Page } from '@playwright/test';
import type { State } from './state.ts';

const asOf = (name: string, date: string, shown: string): State => ({
  name,
  address: `/riwayat/?tanggal=${date}`,
  steps: (page) => expect(page.getByText(shown).first()).toBeVisible(),
});
const history = '**/api/revisions.json';

export const asOfGuide: State[] = [
  asOf('a day', '2023-11-01', 'Pada 1 November 2023'),
  asOf('before the first rule', '2010-01-01', 'Tanggal tidak diketahui'),
  asOf('some pages without a rule yet', '2023-03-14', 'Belum ada ketentuan'),
  asOf('a day to come', '2099-01-01', 'Pada 1 Januari 2099'),
  asOf('a day that is none', '2023-02-30', 'tidak terbaca sebagai tanggal'),
  {
    ...asOf('a load that failed', '2023-11-01', 'Riwayat gagal dimuat'),
    given: (page) => page.route(history, (route) => route.abort()),
  },
];

const onDay = (name: string, date: string, shown: string): State => ({
  name,
  address: `/pengiriman/gagal-kirim/?tanggal=${date}`,
  steps: (page) => expect(page.locator('day-banner')).toContainText(shown),
});

export const dayBanner: State[] = [
  onDay('a day on which the page held', '2023-11-01', 'berlaku pada hari itu'),
  onDay('a day of another revision', '2023-10-31', 'bukan revisi hari itu'),
  onDay('a day that is none', '2023-02-30', 'tidak terbaca sebagai tanggal'),
];

const dead = (name: string, address: string): State => ({
  name,
  address,
  steps: (page) => expect(page.getByText('tidak ada lagi di halaman ini')).toBeVisible(),
});

export const deadAnchor: State[] = [
  dead('a heading is close', '/pembayaran/bank-transfer/#kapan-dipakai'),
  dead('nothing is close', '/pembayaran/bank-transfer/#xyz'),
  dead('a term', '/glosarium/#digi-pro'),
  dead('a step of a flow', '/alur/bukti-pod/#langkah-fotonya'),
];

const copyAnswer = (page: Page) =>
  page.getByRole('region', { name: 'Untuk agen' }).getByRole('button').click();

export const copy: State[] = [
  {
    name: 'copied',
    address: '/pembayaran/bank-transfer/',
    steps: async (page) => {
      await copyAnswer(page);
      await expect(page.getByText('Disalin').first()).toBeVisible();
    },
  },
  {
    name: 'not copied',
    steps: async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
      });
      await copyAnswer(page);
      await expect(page.getByText('Gagal menyalin').first()).toBeVisible();
    },
  },
];

const newcomers = async (page: Page) => {
  await page.evaluate(() => localStorage.setItem('panduan-cs:perubahan-dibaca', '[]'));
  await page.reload();
  await expect(page.locator('[data-unread-line]')).toBeVisible();
};

export const unread: State[] = [
  { name: 'on home', address: '/', steps: newcomers },
  { name: 'in the change log', address: '/perubahan/', steps: newcomers },
  {
    name: 'one marked read',
    steps: (page) =>
      page
        .getByRole('button', { name: /^Tandai sudah dibaca/ })
        .first()
        .click(),
  },
];

export const days: State[] = [
  {
    name: 'counted from today',
    given: (page) => page.clock.setFixedTime(new Date('2023-11-11T17:00:00Z')),
    address: '/status/',
    steps: (page) => expect(page.getByText('11 hari').first()).toBeVisible(),
  },
];

export const theme: State[] = ['Terang', 'Gelap', 'Otomatis'].map((choice) => ({
  name: choice,
  address: '/',
  steps: (page) => page.getByLabel('Pilih tema').first().selectOption(choice),
  within: ['header'],
  width: 1440,
}));

/** What opens on a page without an island. */
export const page: State[] = [
  {
    name: 'the versions of a page, and what changed',
    address: '/pengiriman/gagal-kirim/#perubahan',
    steps: async (page) => {
      await page.getByText('Versi dan koreksi').click();
      await expect(page.getByRole('link', { name: 'Tanggal tidak diketahui' })).toBeVisible();
    },
  },
  {
    name: 'a step of a flow’s list that an address leads to',
    address: '/alur/bukti-pod/#semua-langkah',
  },
  {
    name: 'every fold open',
    address: '/onboarding/cara-menjawab/',
    steps: (page) =>
      page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      }),
  },
  {
    name: 'the menu of a phone',
    address: '/pengiriman/gagal-kirim/',
    steps: async (page) => {
      await page.getByRole('button', { name: 'Menu' }).click();
      await expect(page.getByRole('list', { name: 'Alat' })).toBeVisible();
    },
    within: ['body'],
  },
];
