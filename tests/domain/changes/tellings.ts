import { noteFile, revisionFile } from '../../fixtures/guide.ts';

/** The sound tree's rice, which has been two glasses of water since 2024-01-01, corrected to three. */
export const corrected = {
  'guide/dapur/masak-nasi/2024-01-01.koreksi-2024-03-01.md': revisionFile({
    title: 'Memasak nasi',
    answer: 'Tiga gelas.',
    correction: 'Airnya tiga gelas.',
  }),
};

/** The correction corrected, to four. */
export const correctedTwice = {
  ...corrected,
  'guide/dapur/masak-nasi/2024-01-01.koreksi-2024-04-01.md': revisionFile({
    title: 'Menanak nasi',
    answer: 'Empat gelas.',
    correction: 'Airnya empat gelas.',
  }),
};

/** The answer to a question that `kebun/siram-tanaman` leaves open. */
export const answered = {
  'calibrations/2024-05-01.md': noteFile({ answers: ['2023-12-20#hujan-siram'], decision: 'Tidak disiram.' }),
};
