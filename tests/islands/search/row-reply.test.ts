import { describe, expect, it } from 'vitest';
import { replyOf } from '../../../src/islands/search/row-reply.ts';
import { cardsOf, recordOf, searchOf } from '../../search/made-up.ts';

const reply = (id: string, fields = {}) =>
  recordOf({ kind: 'reply', url: `/balasan/#${id}`, title: id, answer: `Teks ${id}.`, ...fields });
const made = searchOf([
  recordOf({
    url: '/retur/',
    title: 'Retur',
    offers: ['/balasan/#siap', '/balasan/#habis', '/balasan/#isi'],
  }),
  reply('siap'),
  reply('habis', { ends: '2024-02-01' }),
  reply('isi', { sendable: false }),
  reply('menunggu', { sendable: false }),
  recordOf({ url: '/saldo/', title: 'Saldo' }),
]);
const offered = (record: number, asked?: number, today = '2024-02-01') => {
  const card = cardsOf(made)[record];
  const hit = { record, score: 1, coverage: 1, section: 0, reply: asked };
  return card && replyOf(hit, card, made.index, today);
};

describe('a result offers', () => {
  it('of a page, the reply that is asked for, else the first', () => {
    expect(offered(0)).toEqual({ title: 'siap', text: 'Teks siap.', fillAt: '', ends: undefined });
    expect(offered(0, 2, '2024-01-31')).toMatchObject({ title: 'habis', ends: '2024-02-01' });
    expect(offered(5)).toBeUndefined();
  });

  it('no reply from the day on which that ends', () => {
    expect(offered(0, 2)?.title).toBe('siap');
    expect(offered(2)).toBeUndefined();
  });

  it('a reply with gaps at its place on the page, whether it is the result or the page’s', () => {
    const filled = { title: 'isi', text: 'Teks isi.', fillAt: '/retur/#balasan=isi' };
    expect([offered(0, 3), offered(3)]).toMatchObject([filled, filled]);
  });

  it('no reply with gaps that no page offers, as while it waits for a decision', () => {
    expect(offered(4)).toBeUndefined();
  });
});
