import { expect, type Page } from '@playwright/test';
import type { State } from './state.ts';

const settled = (page: Page, query: string) =>
  expect(
    page.locator(`[data-search-results][data-settled=true][data-query=${JSON.stringify(query)}]`),
  ).toBeAttached();

/** A query on the search page, answered. */
const answered = (name: string, query: string, shown: RegExp | string): State => ({
  name,
  address: `/cari/#q=${encodeURIComponent(query)}`,
  steps: async (page) => {
    await settled(page, query);
    await expect(page.getByText(shown).filter({ visible: true }).first()).toBeVisible();
  },
});

const index = '**/cari/indeks.json';

export const recentSearches: State[] = [
  {
    name: 'on home',
    given: (page) =>
      page.addInitScript(() =>
        localStorage.setItem('panduan-cs:pencarian', JSON.stringify(Array(8).fill('kode unik'))),
      ),
    address: '/',
    steps: (page) => expect(page.getByRole('list', { name: 'Terakhir dicari' })).toBeVisible(),
  },
];

export const search: State[] = [
  { name: 'the page, nothing typed', address: '/cari/' },
  answered('results', 'kode unik', 'Pembayaran lewat bank transfer'),
  {
    name: 'results of one kind',
    steps: async (page) => {
      await page.getByRole('button', { name: /^Istilah \(\d+\)$/ }).click();
      await expect(page.getByRole('button', { name: /^Istilah/ })).toHaveAttribute('aria-pressed', 'true');
    },
  },
  answered('a word corrected', 'reknening evermos', 'Menampilkan hasil untuk'),
  answered('slang read', 'user udah tf tapi status blm berubah gmn?', 'Verifikasi manual pembayaran'),
  answered('an amount', 'Rp 100.075', 'cek transfer sejumlah ini'),
  answered('a reply to fill', 'transfer brp digipro', 'Isi balasan'),
  answered('only what may have to do with it', 'reknening evermos', 'Mungkin ini, baca dulu'),
  answered('nothing at all', 'cara ganti password', 'tanyakan ke TL'),
  {
    name: 'recent queries',
    address: '/cari/#q=kode%20unik',
    steps: async (page) => {
      await settled(page, 'kode unik');
      await page.locator('[data-search-results] a').first().click();
      await page.goto('/cari/');
      await expect(page.getByText('Terakhir dicari')).toBeVisible();
    },
  },
  {
    name: 'the dialog, nothing typed',
    address: '/',
    steps: async (page) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog').getByText('Enter membuka hasil teratas')).toBeVisible();
    },
  },
  {
    name: 'the dialog, a result chosen with the arrow keys',
    steps: async (page) => {
      await page.keyboard.type('resi');
      await settled(page, 'resi');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('dialog').getByRole('combobox')).toHaveAttribute(
        'aria-activedescendant',
        /./,
      );
    },
  },
  {
    name: 'the dialog, an answer copied',
    steps: async (page) => {
      await page.getByRole('dialog').getByRole('combobox').fill('syarat update pod');
      await settled(page, 'syarat update pod');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('dialog').getByText('Disalin').first()).toBeVisible();
    },
  },
  {
    name: 'the dialog, loading',
    given: (page) => page.route(index, () => {}),
    address: '/',
    steps: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('resi');
      await expect(page.getByText('Memuat pencarian…')).toBeVisible();
    },
  },
  {
    name: 'a load that failed',
    given: async (page) => {
      await page.unroute(index);
      await page.route(index, (route) => route.abort());
    },
    address: '/cari/#q=resi',
    steps: (page) => expect(page.getByRole('button', { name: 'Coba lagi' })).toBeVisible(),
  },
  {
    name: 'the words of a wrong address',
    given: (page) => page.unroute(index),
    address: '/akun/white-list/',
    steps: (page) => expect(page.locator('#not-found-search')).toHaveValue('akun white list'),
  },
];
