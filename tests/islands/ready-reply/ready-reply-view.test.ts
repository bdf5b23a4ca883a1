import { describe, expect, it } from 'vitest';
import type { Fillable } from '../../../src/domain/replies/reply-text.ts';
import { offerTyped, viewReadyReply } from '../../../src/islands/ready-reply/ready-reply-view.ts';

const spec: Fillable = {
  text: 'Transfer {total} paling lambat {batas}.',
  placeholders: [
    { name: 'total', type: 'rupiah', label: 'Total' },
    { name: 'batas', type: 'time', label: 'Batas waktu' },
  ],
};
const view = (typed: Record<string, string>, { left = [] as string[], tried = false } = {}) =>
  viewReadyReply(
    spec,
    Object.fromEntries(
      Object.entries(typed).map(([name, text]) => [name, { typed: text, wasLeft: left.includes(name) }]),
    ),
    tried,
    '',
  );

describe('a reply whose gaps are filled', () => {
  const filled = view({ total: '100075', batas: '2026-11-24T11:00' });

  it('is copied exactly as it is shown', () => {
    const message = 'Transfer Rp 100.075 paling lambat Selasa, 24 November 2026 pukul 11.00 WIB.';
    expect(filled).toMatchObject({ message, refusal: undefined });
    expect(filled.problems).toEqual({ total: '', batas: '' });
    expect(filled.parts.map(({ text }) => text).join('')).toBe(message);
  });

  it('tells values from words', () => {
    expect(filled.parts.map(({ name }) => name)).toEqual([undefined, 'total', undefined, 'batas', undefined]);
    expect(filled.parts.some(({ isMissing, isAsked }) => isMissing || isAsked)).toBe(false);
  });
});

describe('a reply with a gap', () => {
  it.each([
    ['which to fill, the first to go to', {}, 'isi “Total” dan “Batas waktu”', 'total'],
    ['which is left to fill', { total: '5', batas: '' }, 'isi “Batas waktu”', 'batas'],
    ['what is wrong apart', { total: 'x', batas: '' }, 'isi “Batas waktu” dan perbaiki “Total”', 'total'],
  ])('is not copied, and says %s', (_, typed: Record<string, string>, what, name) => {
    const { message, refusal } = view(typed);
    expect({ message, refusal }).toEqual({
      message: undefined,
      refusal: { text: `Belum disalin: ${what} dulu.`, name },
    });
  });

  it('points out its gaps only once copying was tried', () => {
    expect(view({}).parts.filter(({ isAsked }) => isAsked)).toEqual([]);
    const tried = view({ total: '5' }, { tried: true });
    expect(tried.parts.filter(({ isAsked }) => isAsked).map(({ text }) => text)).toEqual(['[Batas waktu]']);
    expect(tried.problems.batas).toBe('“Batas waktu” belum diisi.');
  });

  it('complains of a value once its field was left, of an empty one only when copying was tried', () => {
    expect(view({ total: 'x' }).problems.total).toBe('');
    expect(view({ total: 'x' }, { left: ['total'] }).problems.total).toMatch(/tidak terbaca/);
    expect(view({ total: '' }, { left: ['total'] }).problems.total).toBe('');
  });
});

it('a reply without gaps is copied at once', () => {
  const { message, refusal } = viewReadyReply({ text: 'Tunggu, ya.', placeholders: [] }, {}, false, '');
  expect(message).toBe('Tunggu, ya.');
  expect(refusal).toBeUndefined();
});

it('a sign-off ends what is shown and what is copied', () => {
  const { message, parts } = viewReadyReply(
    { text: 'Tunggu, ya.', placeholders: [] },
    {},
    false,
    'Salam, Ani',
  );
  expect(message).toBe('Tunggu, ya.\n\nSalam, Ani');
  expect(parts.map(({ text }) => text).join('')).toBe(message);
});

it('what was typed before is offered for empty fields that can take it', () => {
  const empty = { typed: '', wasLeft: false };
  const offer = (fields: Record<string, string>, earlier: Record<string, string>) =>
    offerTyped(
      spec,
      Object.fromEntries(Object.entries(fields).map(([k, typed]) => [k, { ...empty, typed }])),
      earlier,
    );
  expect(offer({ total: '', batas: '' }, { total: '100075', nama: 'x' })).toEqual({ total: '100075' });
  expect(offer({ total: '5', batas: '' }, { total: '100075' })).toEqual({});
  expect(offer({ total: '', batas: '' }, { total: 'seratus', batas: 'besok' })).toEqual({});
});
