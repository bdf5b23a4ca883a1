import { describe, expect, it } from 'vitest';
import { dayNamed, isDateToken, readableDay, writeDays } from '../../src/search/day-words.ts';

const asked = (text: string) => writeDays(text, 'query').trim();

describe('writeDays writes in one way', () => {
  it.each([
    [
      'days',
      '2023_11_01',
      '1 nov 2023, 2023-11-01, 01/11/2023, 1-11-23, 1/11/23, 1 november 2023, 1-nov-2023, 2023/11/1, 20231101, 01.11.2023, 1 11 2023, ' +
        "1 nov 23, 1 nov '23, nov 1st 2023",
    ],
    [
      'days of a year unsaid',
      'tgl_1_11',
      '1 nov, 01 november, 1-nov, 1/11, tgl 1 bulan 11, tanggal 01 bln 11',
    ],
    [
      'months of a year',
      '2023_11',
      "nov 2023, november 2023, nop 2023, nov-2023, nov 23, nov'23, 11/2023, 11-2023, 2023-11, bulan 11 2023, bln 11 thn 2023",
    ],
    ['months', 'bulan_08', 'agustus, august'],
  ])('%s', (_, word, given) => {
    for (const written of given.split(/, (?=\S)/)) expect(asked(written), written).toBe(word);
  });

  it.each([
    ['1 bulan 11 hari', 'how long something took'],
    ['jan', 'a short month alone: `jan` is how people write `jangan`'],
    ['mayor', 'a word that begins as a month does'],
    ['3mei', 'a month glued to its day'],
    ['13/13', 'no month'],
    ['1/11/2023/5', 'a number with more parts'],
    ['100.10.2023', 'part of an amount'],
    ['08.15-17.00', 'hours'],
    ['5.12', 'a version'],
  ])('but leaves %s: %s', (text) => {
    expect(writeDays(text, 'text')).toBe(text);
  });
});

describe('a day or month in a text', () => {
  it('is found by all that it says', () => {
    expect(writeDays('1 nov 2023', 'text').trim()).toBe('2023_11_01 2023_11 tgl_1_11 bulan_11');
    expect(writeDays('tiap 1 nov', 'text')).toBe('tiap  tgl_1_11 bulan_11 ');
    expect(writeDays('11/2023', 'text').trim()).toBe('2023_11 bulan_11');
  });

  it('is known again as one, and said as people do', () => {
    const days = ['2023_11_01', '2023_11', 'tgl_1_11', 'bulan_11'].map(readableDay);
    expect(days).toEqual(['1 november 2023', 'november 2023', '1 november', 'november']);
    for (const word of ['5_13', '5_12', '100075', 'bulan', '2023', '2023_13_01', '747']) {
      expect(isDateToken(word), word).toBe(false);
      expect(readableDay(word), word).toBeUndefined();
    }
  });

  it('with a year is a day, a month its last', () => {
    const days = [
      '2023_11_01',
      '2023_02',
      '2024_02',
      '2023_10',
      'tgl_1_11',
      'bulan_11',
      '2023_02_30',
      '5_13',
    ].map(dayNamed);
    const none = [undefined, undefined, undefined, undefined];
    expect(days).toEqual(['2023-11-01', '2023-02-28', '2024-02-29', '2023-10-31', ...none]);
  });
});
