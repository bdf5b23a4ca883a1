import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSlip } from '../../../src/domain/money/typing-slip.ts';
import { type Matching, matchPayments } from '../../../src/domain/mutations/match.ts';
import type { Mutation, Order } from '../../../src/domain/mutations/rows.ts';
import { itHolds } from '../../fixtures/property.ts';

const paid = (amount: number, text = '', row = 2): Mutation => ({ row, amount, date: '', text });
const order = (name: string, total: number, code?: number): Order => ({
  row: 2,
  order: name,
  total,
  code,
  due: total + (code ?? 0),
});
const names = (orders: Order[]) => orders.map((each) => each.order);
const pairs = ({ paired }: Matching) => paired.map((pair) => [pair.order.order, pair.by]);
const a = order('A', 100_000, 75);

describe('payments and orders', () => {
  it('are paired by an amount that both have once: the example of the sources', () => {
    const found = matchPayments([paid(100_075)], [a, order('B', 100_000, 76)]);
    expect(pairs(found)).toEqual([['A', 'amount']]);
    expect(names(found.unpaid)).toEqual(['B']);
  });

  it('are left open where the same amount stands several times over', () => {
    const [mutations, orders] = [
      [paid(50_010), paid(50_010)],
      [order('A', 50_000, 10), order('B', 50_000, 10)],
    ];
    const { ambiguous, paired } = matchPayments(mutations, orders);
    expect({ ambiguous, paired }).toEqual({ ambiguous: [{ amount: 50_010, mutations, orders }], paired: [] });
  });

  it('are told apart by an order number in the text', () => {
    const found = matchPayments(
      [paid(50_010, 'TRF EVM-0002 BUDI'), paid(50_010, 'TRF')],
      [order('EVM-0001', 50_000, 10), order('EVM-0002', 50_000, 10)],
    );
    expect(pairs(found)).toEqual([
      ['EVM-0002', 'reference'],
      ['EVM-0001', 'amount'],
    ]);
    expect(found.ambiguous).toEqual([]);
  });

  it.each([
    ['TRF BUDI', []],
    ['EVM1 BUDI', [['EVM1', 'reference']]],
  ])('are not told apart by a word of three letters, which says many things: %s', (text, expected) => {
    const orders = [order('TRF', 50_000, 10), order('EVM1', 50_000, 10)];
    expect(pairs(matchPayments([paid(50_010, text)], orders))).toEqual(expected);
  });

  it('a payment that may be for many orders names five of them', () => {
    const orders = Array.from({ length: 8 }, (_, i) => order(`O${i}`, 100_000, 11 + i));
    expect(matchPayments([paid(100_000)], orders).withoutCode[0]?.orders).toEqual(orders.slice(0, 5));
    const near = Array.from({ length: 8 }, (_, i) => order(`O${i}`, 100_000 + i));
    expect(matchPayments([paid(100_009)], near).slips[0]?.orders).toEqual(near.slice(0, 5));
  });

  it('a number in the text does not pair another amount', () => {
    expect(matchPayments([paid(1, 'EVM-0002')], [order('EVM-0002', 50_000, 10)]).paired).toEqual([]);
  });

  it('finds what was paid without the code', () => {
    expect(matchPayments([paid(100_000)], [a]).withoutCode.map(({ orders }) => names(orders))).toEqual([
      ['A'],
    ]);
  });

  it.each([
    [100_057, 'two digits swapped'],
    [100_175, 'a digit wrong'],
    [10_075, 'a digit missing'],
    [1_000_075, 'a zero too many'],
    [1_000_750, 'a zero too many at the end'],
    [1_100_075, 'a digit extra in front'],
    [100_075_000, 'three zeros too many'],
  ])('finds a slip: %i (%s)', (amount) => {
    const { slips, unmatched } = matchPayments([paid(amount)], [a, order('B', 777_777_000, 7)]);
    expect(unmatched).toEqual([]);
    expect(slips.map(({ orders }) => names(orders))).toEqual([['A']]);
  });

  it('takes nobody to have typed an amount that begins with 0', () => {
    expect(matchPayments([paid(5)], [order('A', 1005)]).unmatched).toEqual([paid(5)]);
  });

  it('sets apart what fits no order', () => {
    expect(matchPayments([paid(123)], [a])).toMatchObject({ unmatched: [paid(123)], unpaid: [a] });
  });

  it('are none where there are none', () => {
    const none = { paired: [], ambiguous: [], withoutCode: [], slips: [], unmatched: [], unpaid: [] };
    expect(matchPayments([], [])).toEqual(none);
  });
});

describe('whatever the rows', () => {
  const rows = fc.array(
    fc.integer({ min: 9_990, max: 10_120 }).map((amount) => paid(amount)),
    { maxLength: 40 },
  );
  const codes = fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined });
  const pending = fc
    .array(fc.tuple(fc.integer({ min: 9_990, max: 10_020 }), codes), { maxLength: 40 })
    .map((sums) => sums.map(([total, code], i) => order(`O${i}`, total, code)));

  itHolds('none is dropped or counted twice, and paired sums agree', [rows, pending], (mutations, orders) => {
    const { paired, ambiguous, withoutCode, slips, unmatched, unpaid } = matchPayments(mutations, orders);
    const placed = [
      ...[...paired, ...withoutCode, ...slips].map(({ mutation }) => mutation),
      ...ambiguous.flatMap((group) => group.mutations),
      ...unmatched,
    ];
    expect(placed).toHaveLength(mutations.length);
    expect(new Set(placed)).toEqual(new Set(mutations));
    const held = [
      ...paired.map((pair) => pair.order),
      ...ambiguous.flatMap((group) => group.orders),
      ...unpaid,
    ];
    expect(held).toHaveLength(orders.length);
    expect(new Set(held)).toEqual(new Set(orders));
    for (const pair of paired) expect(pair.mutation.amount).toBe(pair.order.due);
    for (const { amount, mutations: own, orders: same } of ambiguous) {
      const amounts = [...own.map((each) => each.amount), ...same.map(({ due }) => due)];
      expect(new Set(amounts)).toEqual(new Set([amount]));
    }
    for (const { mutation, orders: candidates } of withoutCode) {
      expect(candidates.every(({ total }) => total === mutation.amount)).toBe(true);
    }
  });

  const isSlip = (due: number, sum: number) => {
    fc.pre(due !== sum);
    const found = matchPayments([paid(sum)], [order('A', due)]).slips.length === 1;
    expect(found, `${sum} for ${due}`).toBe(findSlip(due, sum) !== undefined);
  };
  const amount = fc.integer({ min: 10, max: 9_999 });
  itHolds('finds just what the transfer check calls a slip', [amount, amount], isSlip, { numRuns: 1000 });

  const amounts = fc.integer({ min: 1_000, max: 99_999_999 });
  const digits = fc.integer({ min: 0, max: 9 });
  itHolds('finds every slip that is made', [amounts, fc.nat(), digits], (due, at, digit) => {
    const text = String(due);
    const place = at % text.length;
    const [before, rest, after] = [text.slice(0, place), text.slice(place), text.slice(place + 1)];
    const swapped = before + after.charAt(0) + rest.charAt(0) + after.slice(1);
    for (const typed of [before + digit + after, before + after, before + digit + rest, swapped]) {
      // An amount isn't typed with a 0 in front.
      if (typed === text || typed.startsWith('0')) continue;
      const found = matchPayments([paid(Number(typed))], [order('A', due)]);
      expect(found.slips, `${typed} for ${due}`).toHaveLength(1);
    }
  });
});
