import { describe, expect, it } from 'vitest';
import { findIntendedDate, suggestDate, toId } from '../../src/checks/suggest.ts';

describe('findIntendedDate', () => {
  it.each([
    ['2023-11-1', '2023-11-01'],
    ['1-11-2023', '2023-11-01'],
    ['1/11/2023', '2023-11-01'],
    ['01.11.2023', '2023-11-01'],
    ['2023_11_01', '2023-11-01'],
    ['20231101', '2023-11-01'],
    ['2023-11-01-b', '2023-11-01'],
    ['2023-11-01 (1)', '2023-11-01'],
    ['2023-11-01T10:00:00Z', '2023-11-01'],
    ['29-2-2024', '2024-02-29'],
  ])('%s means %s', (text, date) => {
    expect(findIntendedDate(text)).toBe(date);
  });

  it.each(['2023-02-30', '29/2/2023', '2023-13-01', '1/11/23', 'November 2023', '2023', '2023-11-012', ''])(
    '%j means no day that exists',
    (text) => {
      expect(findIntendedDate(text)).toBeUndefined();
    },
  );
});

describe('suggestDate', () => {
  it.each([
    ['1/11/2023', 'Tulis `2023-11-01`.'],
    ['2023-02-30', 'Tanggal terakhirnya `2023-02-28`.'],
    ['2024-02-30', 'Tanggal terakhirnya `2024-02-29`.'],
    ['31-4-2023', 'Tanggal terakhirnya `2023-04-30`.'],
    ['2023-13-01', 'Tulis TTTT-BB-HH, misalnya `2023-11-01`.'],
    ['kemarin', 'Tulis TTTT-BB-HH, misalnya `2023-11-01`.'],
  ])('for %s: %s', (text, sentence) => {
    expect(suggestDate(text)).toBe(sentence);
  });
});

describe('toId', () => {
  it.each([
    ['Bukti POD', 'bukti-pod'],
    ['bukti_pod', 'bukti-pod'],
    ['  Rihga! ', 'rihga'],
    ['v5.13', 'v5-13'],
    ['…', ''],
  ])('of %j is %j', (text, id) => {
    expect(toId(text)).toBe(id);
  });
});
