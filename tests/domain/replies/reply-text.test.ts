import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placeholder } from '../../../src/domain/replies/placeholder.ts';
import {
  fillReply,
  parseReplyText,
  replyTextOf,
  unfilledText,
} from '../../../src/domain/replies/reply-text.ts';
import { itHolds } from '../../fixtures/property.ts';

const placeholder = (name: string, type: Placeholder['type'] = 'text'): Placeholder => ({
  name,
  type,
  label: `Label ${name}`,
  hint: undefined,
});
const total = placeholder('total', 'rupiah');
const reply = {
  text: 'Transfer {total} ya, {nama}.\n{total} tepat.',
  placeholders: [total, placeholder('nama')],
};

describe('a reply’s text', () => {
  it('is what its file has, without what surrounds it', () => {
    expect(replyTextOf('\r\nSatu, \r\n1. dua\r\n\r\ntiga\r\n\n')).toBe('Satu,\n1. dua\n\ntiga');
  });

  it('falls into words and slots', () => {
    expect(parseReplyText('a {b}{c} d')).toEqual([
      { kind: 'words', text: 'a ', index: 0 },
      { kind: 'slot', text: '{b}', name: 'b', index: 2 },
      { kind: 'slot', text: '{c}', name: 'c', index: 5 },
      { kind: 'words', text: ' d', index: 8 },
    ]);
  });

  it.each(['{', '}', 'a } b { c', '{{', '{a\nb}'])('%j has no slot', (text) => {
    expect(parseReplyText(text)).toEqual([{ kind: 'words', text, index: 0 }]);
  });

  const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('{', '}', 'a', ' ', '\n', '_') }));
  itHolds('is its parts joined again, whatever it is', [texts], (text) => {
    const parts = parseReplyText(text);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    for (const part of parts) {
      expect(text.startsWith(part.text, part.index)).toBe(true);
      if (part.kind === 'words') expect(part.text).not.toMatch(/\{[^{}\n]*\}/);
    }
  });
});

describe('filling a reply', () => {
  it('gives the exact message', () => {
    expect(fillReply(reply, { total: '100075', nama: ' Kak Ani ' }).message).toBe(
      'Transfer Rp 100.075 ya, Kak Ani.\nRp 100.075 tepat.',
    );
  });

  it.each<Record<string, string>>([{ nama: 'Ani' }, { total: '', nama: 'Ani' }, { total: 'x', nama: 'Ani' }])(
    'gives none while a value is missing or wrong, and shows the gap by its label: %o',
    (typed) => {
      const { message, parts } = fillReply(reply, typed);
      expect(message).toBeUndefined();
      const shown = parts.map(({ text }) => text).join('');
      expect(shown).toBe('Transfer [Label total] ya, Ani.\n[Label total] tepat.');
      expect(parts.filter(({ isMissing }) => isMissing)).toHaveLength(2);
    },
  );

  it('gives none for a slot that nobody declared', () => {
    expect(fillReply({ text: 'a {b}', placeholders: [] }, { b: 'x' }).message).toBeUndefined();
    expect(unfilledText({ text: 'a {b}', placeholders: [] })).toBe('a [b]');
  });

  it('reads only values of its own', () => {
    const odd = { text: '{constructor}', placeholders: [placeholder('constructor')] };
    expect(fillReply(odd, {}).message).toBeUndefined();
  });

  it('is the text itself where there is nothing to fill', () => {
    expect(fillReply({ text: 'Tunggu, ya.', placeholders: [] }, {}).message).toBe('Tunggu, ya.');
  });

  const names = ['a', 'b_c', 'd1'];
  const words = fc.string({ unit: fc.constantFrom('x', ' ', '.', '\n', '[', ']', '$', '&') });
  const slots = fc.constantFrom(...names.map((name) => `{${name}}`));
  const templates = fc.array(fc.oneof(words, slots)).map((pieces) => pieces.join(''));
  const values = fc.record({ a: fc.string(), b_c: fc.string(), d1: fc.string() });
  const placeholders = names.map((name) => placeholder(name));

  itHolds('leaves no brace, and changes no word of the text', [templates, values], (text, typed) => {
    const { message, parts } = fillReply({ text, placeholders }, typed);
    expect(message ?? '').not.toMatch(/[{}]/);
    const kept = parts.filter(({ name }) => name === undefined).map((part) => part.text);
    const own = parseReplyText(text).filter(({ kind }) => kind === 'words');
    expect(kept).toEqual(own.map((part) => part.text));
  });

  itHolds('puts each value where its slot is', [templates], (text) => {
    const typed: Record<string, string> = { a: 'A$&', b_c: 'B', d1: 'D' };
    const { message } = fillReply({ text, placeholders }, typed);
    expect(message).toBe(text.replace(/\{(\w+)\}/g, (_, name) => typed[name] ?? ''));
  });
});
