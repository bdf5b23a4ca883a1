import { expect, type Page } from '@playwright/test';
import type { State } from './state.ts';

const at = (query: string) => `/kalkulator/?${query}`;
const shown = (selector: string) => (page: Page) => expect(page.locator(selector).first()).toBeVisible();
const wrong = (element: string) => shown(`${element} [aria-invalid=true]`);

export const uniqueCode: State[] = [
  { name: 'nothing typed', address: '/kalkulator/', steps: shown('unique-code form') },
  {
    name: 'nothing typed, and asked',
    steps: (page) => page.locator('unique-code').getByRole('button', { name: 'Hitung' }).click(),
  },
  { name: 'an amount', address: at('total=100000&kode=75'), steps: shown('unique-code [data-result]') },
  {
    name: 'an amount read from words',
    address: at('total=125rb&kode=75'),
    steps: shown('unique-code [data-result]'),
  },
  { name: 'amounts that are none', address: at('total=x&kode=x'), steps: wrong('unique-code') },
];

const result = 'transfer-check [data-result]';

export const transferCheck: State[] = [
  { name: 'exact', address: at('order=100000&kode-order=75&masuk=100075'), steps: shown(result) },
  { name: 'two explanations', address: at('order=100000&kode-order=75&masuk=100057'), steps: shown(result) },
  { name: 'another order’s', address: at('order=100000&kode-order=75&masuk=7345000'), steps: shown(result) },
  { name: 'the code unknown', address: at('order=100000&masuk=200075'), steps: shown(result) },
  {
    name: 'amounts that are none',
    address: at('order=x&kode-order=x&masuk=x'),
    steps: wrong('transfer-check'),
  },
];

const simulation = 'simulasi=1&jam=4&senin=8-17&selasa=8-17&rabu=8-17&kamis=8-17&jumat=8-17';
const calculator = (page: Page) => page.locator('sla-calculator[data-ready]');

export const sla: State[] = [
  {
    name: 'not decided',
    address: '/kalkulator/#sla',
    steps: (page) => expect(calculator(page).getByText('SLA belum dijawab').first()).toBeVisible(),
  },
  {
    name: 'no rule yet',
    address: at('waktu=2023-03-14T12:00#sla'),
    steps: (page) => expect(calculator(page).getByText('Belum ada ketentuan SLA').first()).toBeVisible(),
  },
  {
    name: 'a simulation, its hours missing',
    address: at('simulasi=1#sla'),
    steps: (page) => expect(calculator(page).getByText('Isi lama SLA').first()).toBeVisible(),
  },
  {
    name: 'a simulation, with its hours in detail',
    address: at(`waktu=2026-12-24T16:00&${simulation}#sla`),
    steps: async (page) => {
      await calculator(page).getByText('Rincian jam').click();
      await expect(calculator(page).getByText(/Libur: Hari Raya Natal/)).toBeVisible();
    },
  },
  {
    name: 'a simulation by the calendar',
    steps: (page) => page.getByLabel('Yang dihitung').selectOption('Semua jam, siang malam'),
  },
  {
    name: 'hours that are none',
    address: at('simulasi=1&jam=empat&senin=pagi#sla'),
    steps: wrong('sla-calculator'),
  },
  { name: 'a time that is none', address: at('waktu=2026-02-30T10:00#sla'), steps: wrong('sla-calculator') },
];
