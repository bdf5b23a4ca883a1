import { expect, type Page } from '@playwright/test';
import type { State } from './state.ts';

const island = (page: Page) => page.locator('decision-flow[data-ready]');
const asks = (words: string) => (page: Page) =>
  expect(island(page).locator('[data-at]:not([hidden]) h3').first()).toContainText(words);
const manual = '/alur/verifikasi-manual/';

export const decisionFlow: State[] = [
  { name: 'the first question', address: manual, steps: asks('Uang itu untuk') },
  { name: 'a question after answers', address: `${manual}?jalan=pesanan.digipro`, steps: asks('Rekening') },
  {
    name: 'one step back',
    steps: async (page) => {
      await page.keyboard.press('Backspace');
      await asks('Digipro')(page);
    },
  },
  {
    name: 'an outcome with its reply',
    address: `${manual}?jalan=pesanan.digipro.benar.belum`,
    steps: asks(''),
  },
  {
    name: 'an outcome, its note copied',
    steps: async (page) => {
      await island(page).getByRole('button', { name: 'Salin catatan untuk tiket' }).click();
      await expect(island(page).getByText('Disalin').first()).toBeVisible();
    },
  },
  { name: 'an outcome that waits for a rule', address: `${manual}?jalan=tidak-terkait`, steps: asks('') },
  {
    name: 'an outcome, its reply with a gap',
    address: '/alur/bukti-pod/?jalan=sicepat.ada.ya.terlihat.tidak',
    steps: async (page) => {
      await island(page)
        .getByRole('button', { name: /^Salin balasan/ })
        .click();
      await expect(island(page).locator('[aria-invalid=true]').first()).toBeVisible();
    },
  },
  {
    name: 'an address that does not fit',
    address: `${manual}?jalan=pesanan.entah.belum`,
    steps: (page) => expect(island(page).getByText('tidak ada di alur')).toBeVisible(),
  },
];
