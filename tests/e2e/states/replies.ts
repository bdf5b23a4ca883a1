import { expect, type Page } from '@playwright/test';
import type { State } from './state.ts';

const card = (page: Page, id: string) => page.locator(`[data-reply="${id}"]`);
const field = (page: Page, id: string, name: string) => card(page, id).getByRole('textbox', { name });
const copy = (page: Page, id: string) =>
  card(page, id)
    .getByRole('button', { name: /^Salin/ })
    .click();

export const replyChoice: State[] = [
  {
    name: 'another reply chosen',
    address: '/pengiriman/bukti-pod/',
    steps: async (page) => {
      await page.locator('label:has([value="pod-nomor-resi"])').click();
      await expect(field(page, 'pod-nomor-resi', 'Nomor resi')).toBeVisible();
    },
  },
  {
    name: 'what was typed before is offered',
    steps: async (page) => {
      await field(page, 'pod-nomor-resi', 'Nomor resi').fill('CONTOH-1');
      await copy(page, 'pod-nomor-resi');
      await field(page, 'pod-nomor-resi', 'Nomor resi').fill('');
      await expect(page.getByRole('button', { name: 'Pakai isian tadi: CONTOH-1' })).toBeVisible();
    },
  },
];

export const pins: State[] = [
  {
    name: 'a page pinned',
    address: '/pengiriman/bukti-pod/',
    steps: async (page) => {
      await page.mouse.move(100, 100);
      await page.getByRole('button', { name: 'Sematkan' }).first().click();
      await expect(page.getByRole('button', { name: 'Lepas sematan' }).first()).toBeVisible();
    },
  },
  {
    name: 'pins on home',
    address: '/',
    steps: (page) => expect(page.locator('recent-searches').getByRole('link').first()).toBeVisible(),
  },
];

export const signOff: State[] = [
  {
    name: 'a name set',
    address: '/balasan/',
    steps: async (page) => {
      await page.getByText('Penutup: belum diatur').click();
      await page.getByRole('textbox', { name: 'Nama di chat' }).fill('Contoh');
      await expect(page.getByText('Penutup: Salam, Contoh')).toBeVisible();
    },
  },
];

export const readyReply: State[] = [
  {
    name: 'the one that an address leads to',
    address: '/balasan/#satu-ktp-satu-akun',
    steps: (page) => expect(card(page, 'satu-ktp-satu-akun')).toBeInViewport(),
  },
  {
    name: 'gaps, and asked for',
    address: '/balasan/',
    steps: async (page) => {
      await copy(page, 'biaya-retur-everpro');
      await expect(card(page, 'biaya-retur-everpro').getByText('Belum disalin: isi')).toBeVisible();
    },
  },
  {
    name: 'half filled, its link to no video',
    steps: async (page) => {
      await field(page, 'biaya-retur-everpro', 'Tautan halaman').fill('https://www.youtube.com/@everpro');
      await field(page, 'biaya-retur-everpro', 'Nama halaman').fill('Biaya Retur');
      await expect(page.getByText('satu channel, bukan satu video')).toBeVisible();
    },
  },
  {
    name: 'an amount that is none',
    steps: async (page) => {
      await field(page, 'total-transfer', 'Total yang harus dibayar').fill('seratus');
      await copy(page, 'total-transfer');
      await expect(page.getByText('Belum disalin: perbaiki')).toBeVisible();
    },
  },
  {
    name: 'filled and copied',
    steps: async (page) => {
      await field(page, 'total-transfer', 'Total yang harus dibayar').fill('100075');
      await copy(page, 'total-transfer');
      await expect(card(page, 'total-transfer').getByText('Disalin').first()).toBeVisible();
    },
  },
  {
    name: 'one that waits for a decision',
    steps: (page) => card(page, 'upload-bukti-bayar-dengan-tenggat').scrollIntoViewIfNeeded(),
  },
];
