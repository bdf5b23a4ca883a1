import { expect, it } from 'vitest';
import { gapWords, pressedWords } from '../../../src/islands/feedback/press-view.ts';

it.each([
  ['baca', '2026-11-27', false, 'Dibaca 27 November 2026.'],
  ['baca', '2026-11-27', true, 'Dibaca 27 November 2026. Terkirim saat tersambung lagi.'],
  ['menjawab', 'tidak', false, 'Terima kasih.'],
  ['menjawab', 'ya', true, 'Terima kasih. Terkirim saat tersambung lagi.'],
] as const)('after %s %s (kept: %s) the page says %j', (kind, value, isKept, words) => {
  expect(pressedWords(kind, value, isKept)).toBe(words);
});

it.each([
  ['sent', 'Terkirim: “a”.'],
  ['kept', 'Disimpan: “a”. Terkirim saat tersambung lagi.'],
  ['lost', ''],
] as const)('of words that are %s it says %j', (outcome, words) => {
  expect(gapWords(outcome, 'a')).toBe(words);
});
