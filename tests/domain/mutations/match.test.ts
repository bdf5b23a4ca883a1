import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSlip } from '../../../src/domain/money/typing-slip.ts';
import { type Matching, matchPayments } from '../../../src/domain/mutations/match.ts';
import type { Mutation, Order } from '../../../src/domain/mutations/rows.ts';

const paid = (amount: number, text = '', row = 2): Mutation => ({ row, amount, date: '', text });
const order = (name: string, total: number, code?: number): Order => ({
  row: 2,
  order: name,
  total,
  code,
  due: total + (code ?? 0),
});
const names = (orders: Order[]) => orders.map((each) => each.order);

describe('payments and orders', () => {
  it('are paired by an amount that both have once: the example of the sources', () => {
    const { paired, unpaid } = matchPayments(
      [paid(100_075)],
      [order('A', 100_000, 75), order('B', 100_000, 76)],
    );
    expect(paired.map((pair) => pair.order.order)).toEqual(['A']);
    expect(names(unpaid)).toEqual(['B']);
  });

  it('are left open where the same amount stands several times over', () => {
    const { ambiguous, paired } = matchPayments(
      [paid(50_010), paid(50_010)],
      [order('A', 50_000, 10), order('B', 50_000, 10)],
    );
    expect(paired).toEqual([]);
    expect(
      ambiguous.map(({ amount, mutations, orders }) => [amount, mutations.length, names(orders)]),
    ).toEqual([[50_010, 2, ['A', 'B']]]);
  });

  it('are told apart by an order number in the text', () => {
    const { paired, ambiguous } = matchPayments(
      [paid(50_010, 'TRF EVM-0002 BUDI'), paid(50_010, 'TRF')],
      [order('EVM-0001', 50_000, 10), order('EVM-0002', 50_000, 10)],
    );
    expect(paired.map((pair) => [pair.order.order, pair.by])).toEqual([
      ['EVM-0002', 'reference'],
      ['EVM-0001', 'amount'],
    ]);
    expect(ambiguous).toEqual([]);
  });

  it('are not told apart by a word of three letters, which says many things', () => {
    const orders = [order('TRF', 50_000, 10), order('EVM1', 50_000, 10)];
    const by = (text: string) =>
      matchPayments([paid(50_010, text)], orders).paired.map((pair) => pair.order.order);
    expect(by('TRF BUDI')).toEqual([]);
    expect(by('EVM1 BUDI')).toEqual(['EVM1']);
  });

  it('a payment that may be for many orders names five of them', () => {
    const orders = Array.from({ length: 8 }, (_, i) => order(`O${i}`, 100_000, 11 + i));
    expect(matchPayments([paid(100_000)], orders).withoutCode.map((found) => found.orders)).toEqual([
      orders.slice(0, 5),
    ]);
    const near = Array.from({ length: 8 }, (_, i) => order(`O${i}`, 100_000 + i));
    expect(matchPayments([paid(100_009)], near).slips.map((found) => found.orders)).toEqual([
      near.slice(0, 5),
    ]);
  });

  it('a number in the text does not pair another amount', () => {
    const { paired } = matchPayments([paid(1, 'EVM-0002')], [order('EVM-0002', 50_000, 10)]);
    expect(paired).toEqual([]);
  });

  it('finds what was paid without the code', () => {
    const { withoutCode } = matchPayments([paid(100_000)], [order('A', 100_000, 75)]);
    expect(withoutCode.map(({ orders }) => names(orders))).toEqual([['A']]);
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
    const { slips, unmatched } = matchPayments(
      [paid(amount)],
      [order('A', 100_000, 75), order('B', 777_777_000, 7)],
    );
    expect(unmatched).toEqual([]);
    expect(slips.map(({ orders }) => names(orders))).toEqual([['A']]);
  });

  it('sets apart what fits no order', () => {
    const { unmatched, unpaid } = matchPayments([paid(123)], [order('A', 100_000, 75)]);
    expect(unmatched).toHaveLength(1);
    expect(names(unpaid)).toEqual(['A']);
  });

  it('are none where there are none', () => {
    const empty: Matching = {
      paired: [],
      ambiguous: [],
      withoutCode: [],
      slips: [],
      unmatched: [],
      unpaid: [],
    };
    expect(matchPayments([], [])).toEqual(empty);
  });
});

const rows = fc.array(
  fc.integer({ min: 9_990, max: 10_120 }).map((amount) => paid(amount)),
  { maxLength: 40 },
);
const pending = fc.array(
  fc.tuple(
    fc.integer({ min: 9_990, max: 10_020 }),
    fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
  ),
  { maxLength: 40 },
);

describe('whatever the rows', () => {
  it('no mutation and no order is dropped or counted twice, and paired sums agree', () => {
    fc.assert(
      fc.property(rows, pending, (mutations, pairs) => {
        const orders = pairs.map(([total, code], i) => order(`O${i}`, total, code));
        const { paired, ambiguous, withoutCode, slips, unmatched, unpaid } = matchPayments(mutations, orders);
        const placed = [
          ...paired.map(({ mutation }) => mutation),
          ...ambiguous.flatMap((group) => group.mutations),
          ...withoutCode.map(({ mutation }) => mutation),
          ...slips.map(({ mutation }) => mutation),
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
          expect(
            [...own.map((each) => each.amount), ...same.map(({ due }) => due)].every(
              (each) => each === amount,
            ),
          ).toBe(true);
        }
        for (const { mutation, orders: candidates } of withoutCode) {
          expect(candidates.every(({ total }) => total === mutation.amount)).toBe(true);
        }
      }),
    );
  });

  it('finds just what the transfer check calls a slip', () => {
    const amount = fc.integer({ min: 10, max: 9_999 });
    fc.assert(
      fc.property(amount, amount, (due, sum) => {
        fc.pre(due !== sum);
        const found = matchPayments([paid(sum)], [order('A', due)]).slips.length === 1;
        expect(found, `${sum} for ${due}`).toBe(findSlip(due, sum) !== undefined);
      }),
      { numRuns: 3000 },
    );
  });

  it('a slip is found from either side, and what is found is one', () => {
    const amount = fc.integer({ min: 1_000, max: 99_999_999 });
    fc.assert(
      fc.property(amount, fc.nat(), fc.integer({ min: 0, max: 9 }), (due, at, digit) => {
        const text = String(due);
        const place = at % text.length;
        const slips = [
          text.slice(0, place) + digit + text.slice(place + 1),
          text.slice(0, place) + text.slice(place + 1),
          text.slice(0, place) + digit + text.slice(place),
          text.slice(0, place) + (text[place + 1] ?? '') + (text[place] ?? '') + text.slice(place + 2),
        ]
          // An amount isn't typed with a 0 in front.
          .filter((typed) => !typed.startsWith('0'))
          .map(Number);
        for (const slip of slips) {
          if (slip === due || slip === 0) continue;
          const found = matchPayments([paid(slip)], [order('A', due)]);
          expect(found.slips, `${slip} for ${due}`).toHaveLength(1);
        }
      }),
    );
  });
});
