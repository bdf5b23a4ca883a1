import { expect, type Page } from '@playwright/test';
import { moduleUrl } from '../../../src/domain/guide/urls.ts';
import { answer, open, openModule, ready } from '../onboarding-steps.ts';
import type { State } from './state.ts';

const storageKey = 'panduan-cs:onboarding';
const overview = '/onboarding/';
const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const chooseFile = (page: Page, text: string) =>
  page
    .locator('[data-file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const said = (words: string) => (page: Page) => expect(page.locator('[data-said]')).toContainText(words);
const progress = (page: Page) => page.evaluate((key) => localStorage.getItem(key) ?? '', storageKey);

export const classProgress: State[] = [
  { name: 'nothing done', address: overview, steps: ready },
  {
    name: 'begun',
    steps: async (page) => {
      await openModule(page, 'cara-menjawab');
      await answer(page, true);
      await open(page, overview);
      await expect(page.getByText('Berjalan')).toBeVisible();
    },
  },
  { name: 'to be deleted, once confirmed', steps: press('Hapus kemajuan') },
  {
    name: 'a file refused',
    address: overview,
    steps: async (page) => {
      await chooseFile(page, 'halo');
      await said('Berkas ini tidak terbaca.')(page);
    },
  },
  {
    name: 'exported',
    steps: async (page) => {
      const download = page.waitForEvent('download');
      await press('Ekspor kemajuan')(page);
      await download;
    },
  },
  {
    name: 'a file to be merged or taken',
    steps: async (page) => {
      const { answers, ...others } = JSON.parse(await progress(page));
      const file = { kind: 'panduan-cs-onboarding', version: 1, ...others, answers };
      await chooseFile(page, JSON.stringify(file));
      await expect(page.getByRole('button', { name: 'Gabungkan' })).toBeVisible();
    },
  },
  {
    name: 'imported',
    steps: async (page) => {
      await press('Gabungkan')(page);
      await said('Kemajuan digabungkan.')(page);
    },
  },
  {
    name: 'a rule changed since',
    steps: async (page) => {
      const kept = (await progress(page))
        .replace(/"against":"[^"]+"/g, '"against":"2020-01-01"')
        .replace(/"passed":{/, '"passed":{"cara-menjawab":"2020-01-01"');
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [storageKey, kept] as const);
      await open(page, overview);
      await expect(page.locator('[data-changed-rules]:visible').first()).toBeVisible();
    },
  },
  {
    name: 'a question to be answered again',
    steps: (page) => openModule(page, 'cara-menjawab'),
  },
  {
    name: 'nothing can be kept',
    given: (page) =>
      page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
    address: moduleUrl({ id: 'cara-menjawab' }),
    steps: async (page) => {
      await answer(page, true);
      await expect(page.getByText('Penyimpanan browser ini penuh').first()).toBeVisible();
    },
  },
];

export const classResult: State[] = [
  { name: 'of nothing', address: '/onboarding/hasil/', steps: ready },
  {
    name: 'of a module begun',
    steps: async (page) => {
      await openModule(page, 'cara-menjawab');
      await answer(page, false);
      await open(page, '/onboarding/hasil/');
    },
  },
];

export const classTicks: State[] = [
  {
    name: 'read and tried',
    address: moduleUrl({ id: 'cara-menjawab' }),
    steps: async (page) => {
      await ready(page);
      for (const box of await page.locator('class-ticks').getByRole('checkbox').all()) await box.check();
    },
  },
];

const stage = (page: Page) => page.getByRole('dialog').locator('[data-answer]');

export const classStage: State[] = [
  {
    name: 'a case',
    address: `${moduleUrl({ id: 'cara-menjawab' })}?kelas=1`,
    steps: (page) => expect(stage(page)).toBeHidden(),
  },
  {
    name: 'its answer',
    steps: async (page) => {
      await page.keyboard.press('PageDown');
      await expect(stage(page)).toBeVisible();
    },
  },
];
