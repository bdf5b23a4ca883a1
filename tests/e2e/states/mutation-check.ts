import { expect, type Page } from '@playwright/test';
import { mutations, orders, ordersOf, paste } from '../mutation-exports.ts';
import type { State } from './state.ts';

const intake = (page: Page, side: string) => page.getByRole('group', { name: side });

const choose = (page: Page, text: string) =>
  intake(page, '1. Mutasi bank')
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cocokkan' }).click();
  await expect(page.getByText('Selesai.')).toBeVisible();
}

export const mutationCheck: State[] = [
  { name: 'no file yet', address: '/cek-mutasi/' },
  {
    name: 'a file that is none',
    steps: async (page) => {
      await choose(page, 'PK\0\0\0');
      await expect(page.getByText('bukan berkas CSV')).toBeVisible();
    },
  },
  {
    name: 'a file read in part',
    steps: async (page) => {
      await choose(page, 'Tanggal,Kredit\n1,100\n1,100\n"1,100\n2,200');
      await expect(page.getByText('tanda kutip tidak ditutup')).toBeVisible();
    },
  },
  {
    name: 'columns to be named by hand',
    steps: async (page) => {
      await paste(page, '1. Mutasi bank', 'a,b\n1,100075');
      await expect(page.getByText('Masih perlu:')).toBeVisible();
    },
  },
  {
    name: 'ready',
    steps: async (page) => {
      await paste(page, '1. Mutasi bank', mutations);
      await paste(page, '2. Pesanan', orders);
      await expect(page.getByText('Siap dicocokkan.')).toBeVisible();
    },
  },
  { name: 'every kind of result', steps: run },
  {
    name: 'results of one status',
    steps: async (page) => {
      await page.getByLabel('Status').selectOption({ label: 'Ambigu (2)' });
      await expect(page.locator('[data-rows] tr')).toHaveCount(2);
    },
  },
  {
    name: 'no result for what is searched',
    steps: async (page) => {
      await page.getByLabel('Cari di hasil').fill('tidak ada');
      await expect(page.locator('[data-rows] tr:visible')).toHaveCount(0);
    },
  },
  {
    name: 'the second page of results',
    address: '/cek-mutasi/',
    steps: async (page) => {
      const many = Array.from({ length: 60 }, (_, i) => `EV-${i},${100_000 + i * 1000},75`);
      await paste(page, '1. Mutasi bank', mutations);
      await paste(page, '2. Pesanan', ordersOf(many));
      await run(page);
      await page.getByRole('button', { name: 'Berikutnya' }).click();
    },
  },
];
