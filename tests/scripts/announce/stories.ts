import { noteFile, revisionFile } from '../../fixtures/guide.ts';
import type { Files } from './announcing.ts';

// What becomes of a made-up page, as files of the content folder.

/** The id of the page's first revision. */
export const first = 'dapur/bumbu/2024-05-30';
/** The id of its coming revision, which stays when that is postponed. */
export const coming = 'dapur/bumbu/2024-07-01';

export const site = 'https://panduan.example';

const page = { title: 'Bumbu', answer: 'Pakai tiga siung.', decidedIn: ['2024-02-01#cuci-gembor'] };
const change = (kind: string, summary: string) => ({ kind, summary });

export const landed: Files = {
  [`guide/${first}.md`]: revisionFile({ ...page, change: change('new', 'Takaran bumbu.') }),
};
export const landedText = [
  'Update Panduan CS: Bumbu (Dapur)',
  'Baru: Takaran bumbu.',
  'Berlaku mulai 30 Mei 2024',
  'Untuk agen: Pakai tiga siung.',
  'Keputusan 1 Februari 2024: Gembor dicuci tiap pekan.',
  `Selengkapnya: ${site}/${first}/`,
].join('\n');

export const corrected: Files = {
  ...landed,
  [`guide/${first}.koreksi-2024-05-31.md`]: revisionFile({
    ...page,
    answer: 'Pakai empat siung.',
    change: change('new', 'Takaran bumbu.'),
    correction: 'Siungnya empat.',
  }),
};
export const correctedText = landedText
  .replace('tiga', 'empat')
  .replace('\nSelengkapnya', '\nDikoreksi 31 Mei 2024: Siungnya empat.\nSelengkapnya');

/** The coming revision, from that day on. */
const comingFrom = (day: string): Files => ({
  ...landed,
  [`guide/dapur/bumbu/${day}.md`]: revisionFile({
    ...page,
    id: coming,
    answer: 'Pakai lima siung.',
    change: change('changed', 'Menjadi lima.'),
    recorded: '2024-06-01',
    basedOn: '2024-05-30',
  }),
});
export const planned = comingFrom('2024-07-01');
export const postponed = comingFrom('2024-07-15');
export const plannedText = [
  'Update Panduan CS: Bumbu (Dapur)',
  'Berubah: Menjadi lima.',
  'Berlaku mulai 1 Juli 2024',
  'Untuk agen: Pakai lima siung.',
  `Selengkapnya: ${site}/${coming}/`,
].join('\n');
export const postponedText = plannedText.replace('1 Juli', '15 Juli').replace('07-01/', '07-15/');
export const cancelledText = [
  'Batal: Bumbu',
  'Yang diumumkan di sini tidak jadi berlaku.',
  `Selengkapnya: ${site}/perubahan/`,
].join('\n');

export const withdrawn: Files = {
  ...landed,
  'guide/dapur/bumbu/2024-06-01.md': revisionFile({
    ...page,
    change: change('removed', 'Tidak dipakai lagi.'),
    basedOn: '2024-05-30',
  }),
};

/** A question of the sound tree, answered. */
export const answered: Files = {
  ...landed,
  'calibrations/2024-05-31.md': noteFile({ answers: ['2023-12-20#hujan-siram'], decision: 'Tidak disiram.' }),
};
