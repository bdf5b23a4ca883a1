import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMessage, messageLimit, toTelegramHtml } from '../../../scripts/announce/telegram.ts';
import { itHolds } from '../../fixtures/property.ts';
import { parseHtml } from '../../stand-ins/telegram.ts';

const url = 'https://panduan.example/dapur/bumbu/';
const link = `\nSelengkapnya: ${url}`;
const room = messageLimit - link.length;

const words = fc.array(
  fc.oneof(
    fc.constantFrom('👩🏽‍🍳', 'x'.repeat(5000), '<script>', '&amp;', '</b>', '&', '🇮🇩'),
    fc.string({ unit: 'grapheme' }),
  ),
  { maxLength: 3000 },
);
const someText = fc
  .tuple(words, fc.constantFrom(' ', '\n', ''))
  .map(([all, gap]) => `Update: ${all.join(gap)}`);

describe('fitMessage', () => {
  it('leaves a message that fits as it is, and cuts one that is a character longer', () => {
    const fitting = `a ${'x'.repeat(room - 2)}`;
    expect(fitMessage([fitting], url)).toBe(fitting + link);
    expect(fitMessage([`${fitting}x`], url)).toBe(`a …${link}`);
    expect(fitMessage(['x'.repeat(room + 1)], url)).toHaveLength(messageLimit);
  });

  it('cuts before a word or an emoji that would be broken', () => {
    for (const last of ['kata', '👩🏽‍🍳'])
      for (let lead = room - 12; lead < room - 2; lead++)
        expect(fitMessage([`${'x'.repeat(lead)} ${last}${last}${last} dan`], url)).toBe(
          `${'x'.repeat(lead)} …${link}`,
        );
  });

  itHolds('gives the beginning of any text, whole words, with the link', [someText], (text) => {
    const message = fitMessage([text], url);
    expect(message.length).toBeLessThanOrEqual(messageLimit);
    expect(message.isWellFormed()).toBe(text.isWellFormed());
    if (text.length <= room) return message === text + link;
    expect(message.endsWith(` …${link}`)).toBe(true);
    const kept = message.slice(0, -` …${link}`.length);
    return text.startsWith(kept) && /^\s/.test(text.slice(kept.length));
  });
});

describe('toTelegramHtml', () => {
  it('makes the first line bold', () => {
    expect(toTelegramHtml('Judul\nisi & <b>')).toBe('<b>Judul</b>\nisi &amp; &lt;b&gt;');
  });

  itHolds('is read by Telegram as the same text', [someText], (text) => {
    const message = fitMessage([text], url);
    expect(parseHtml(toTelegramHtml(message))).toEqual({ text: message });
  });
});
