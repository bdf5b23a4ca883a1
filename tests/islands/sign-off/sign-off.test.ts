import { expect, it } from 'vitest';
import { signOffLine, withSignOff } from '../../../src/islands/sign-off/sign-off.ts';

it.each([
  ['nothing set', '', '', ''],
  ['a name alone', 'Ani', '', 'Salam, Ani'],
  ['words alone', '', 'Terima kasih, Kak.', 'Terima kasih, Kak.'],
  ['words with a name', ' Ani ', '{nama} dan {nama}', 'Ani dan Ani'],
  ['words that need a name', '', 'Salam, {nama}', ''],
  ['a name that looks like a pattern', '$&', 'Salam, {nama}', 'Salam, $&'],
])('%s', (_, name, words, line) => {
  expect(signOffLine({ name, words })).toBe(line);
});

it('stands below the message', () => {
  expect(withSignOff('Baik, Kak.', 'Salam, Ani')).toBe('Baik, Kak.\n\nSalam, Ani');
  expect(withSignOff('Baik, Kak.', '')).toBe('Baik, Kak.');
});
