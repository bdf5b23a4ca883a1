import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSlip } from '../../../src/domain/money/typing-slip.ts';
import { matchPayments as match, type PaymentEnd } from '../../../src/domain/mutations/match.ts';
import type { Mutation } from '../../../src/domain/mutations/mutations.ts';
import type { OrderStatus } from '../../../src/domain/mutations/order-status.ts';
import type { Order } from '../../../src/domain/mutations/orders.ts';
import { itHolds } from '../../fixtures/property.ts';

const paid = (amount: number, text = '', row = 2): Mutation => ({ row, amount, date: '', text });
const order = (name: string, total: number, code?: number, status?: OrderStatus): Order => ({
  row: 2,
  order: name,
  total,
  code,
  due: total + (code ?? 0),
  status,
});
const names = (orders: Order[]) => orders.map((each) => each.order);

/** A matching as lists: payments with their orders, payments and orders of one amount together, and the other orders. */
function matchPayments(...files: Parameters<typeof match>) {
  const { payments, orders } = match(...files);
  const of = (...ends: PaymentEnd[]) => payments.filter(({ end }) => ends.includes(end));
  const alone = (end: PaymentEnd) =>
    of(end).map(({ mutation, orders: [order, ...more], isNamed, others }) => {
      if (!order || more.length > 0) throw new Error(`${mutation.row} isn't of one order`);
      return { mutation, order, by: isNamed ? 'reference' : 'amount', others };
    });
  const together = (end: PaymentEnd) =>
    [...Map.groupBy(of(end), (each) => each.orders)].map(([same, own]) => ({
      amount: own[0]?.mutation.amount,
      mutations: own.map(({ mutation }) => mutation),
      orders: [...same],
    }));
  const candidates = (end: PaymentEnd) =>
    of(end).map(({ mutation, orders }) => ({ mutation, orders: [...orders] }));
  const ended = (...ends: string[]) =>
    [...orders.keys()].filter((each) => ends.includes(orders.get(each) ?? ''));
  return {
    paired: alone('paired'),
    recorded: alone('recorded'),
    cancelled: together('cancelled'),
    ambiguous: together('ambiguous'),
    withoutCode: candidates('without-code'),
    slips: candidates('slip'),
    unmatched: of('unmatched').map(({ mutation }) => mutation),
    unpaid: ended('unpaid', 'without-code', 'slip'),
    closed: ended('closed'),
  };
}
type Matching = ReturnType<typeof matchPayments>;

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
    expect(Object.values(matchPayments([], [])).flat()).toEqual([]);
  });
});

describe('the status of orders', () => {
  const of = (status: OrderStatus, name: string = status) => order(name, 50_000, 10, status);
  const lists = (found: Matching) => ({
    paired: pairs(found).map(([name]) => name),
    recorded: found.recorded.map((each) => each.order.order),
    cancelled: found.cancelled.flatMap(({ orders }) => names(orders)),
    ambiguous: found.ambiguous.flatMap(({ orders }) => names(orders)),
    unpaid: names(found.unpaid),
    closed: names(found.closed),
  });
  const none = { paired: [], recorded: [], cancelled: [], ambiguous: [], unpaid: [], closed: [] };
  const [waiting, paidOne, cancelled] = [of('waiting'), of('paid'), of('cancelled')];

  it.each([
    ['one waits', 1, [waiting], { paired: ['waiting'] }],
    ['one of unknown status', 1, [order('A', 50_010)], { paired: ['A'] }],
    ['one waits, one is paid', 1, [waiting, paidOne], { paired: ['waiting'], closed: ['paid'] }],
    [
      'one waits, one is paid, both with a payment',
      2,
      [paidOne, waiting],
      { paired: ['waiting'], recorded: ['paid'] },
    ],
    ['one waits, one is cancelled', 1, [cancelled, waiting], { paired: ['waiting'], closed: ['cancelled'] }],
    ['one is paid', 1, [paidOne], { recorded: ['paid'] }],
    ['one is paid twice', 2, [paidOne], { ambiguous: ['paid'] }],
    ['one is paid, one cancelled', 1, [paidOne, cancelled], { recorded: ['paid'], closed: ['cancelled'] }],
    ['one is cancelled', 1, [cancelled], { cancelled: ['cancelled'] }],
    ['two wait', 1, [waiting, of('waiting', 'B')], { ambiguous: ['waiting', 'B'] }],
    ['one waits, one is paid, of three payments', 3, [waiting, paidOne], { ambiguous: ['waiting', 'paid'] }],
    [
      'none has a payment',
      0,
      [waiting, paidOne, cancelled],
      { unpaid: ['waiting'], closed: ['paid', 'cancelled'] },
    ],
  ])('is heeded where %s', (_, payments, orders, expected) => {
    const found = matchPayments(
      Array.from({ length: payments }, () => paid(50_010)),
      orders,
    );
    expect(lists(found)).toEqual({ ...none, ...expected });
  });

  it('is heeded where the order is named in the text', () => {
    const orders = [of('paid', 'EVM-1'), of('cancelled', 'EVM-2'), of('waiting', 'EVM-3')];
    const found = matchPayments(
      [paid(50_010, 'EVM-1'), paid(50_010, 'EVM-2'), paid(50_010, 'EVM-3')],
      orders,
    );
    expect(lists(found)).toEqual({ ...none, paired: ['EVM-3'], recorded: ['EVM-1'], cancelled: ['EVM-2'] });
  });

  it('is named beside a pair where another order of the amount is paid', () => {
    expect(matchPayments([paid(50_010)], [waiting, paidOne]).paired[0]?.others).toEqual([paidOne]);
  });

  it('keeps paid and cancelled orders from being candidates', () => {
    const found = matchPayments([paid(50_000), paid(50_100)], [paidOne, cancelled]);
    expect([found.withoutCode, found.slips, found.unmatched.length]).toEqual([[], [], 2]);
  });
});

describe('whatever the rows', () => {
  const rows = fc.array(
    fc.integer({ min: 9_990, max: 10_120 }).map((amount) => paid(amount)),
    { maxLength: 40 },
  );
  const codes = fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined });
  const status = fc.constantFrom<(OrderStatus | undefined)[]>(undefined, 'waiting', 'paid', 'cancelled');
  const pending = fc
    .array(fc.tuple(fc.integer({ min: 9_990, max: 10_020 }), codes, status), { maxLength: 40 })
    .map((sums) => sums.map(([total, code, status], i) => order(`O${i}`, total, code, status)));

  itHolds('none is dropped or counted twice, and paired sums agree', [rows, pending], (mutations, orders) => {
    const found = matchPayments(mutations, orders);
    const { paired, recorded, ambiguous, cancelled, withoutCode, slips, unmatched, unpaid, closed } = found;
    const placed = [
      ...[...paired, ...recorded, ...withoutCode, ...slips].map(({ mutation }) => mutation),
      ...[...ambiguous, ...cancelled].flatMap((group) => group.mutations),
      ...unmatched,
    ];
    expect(placed).toHaveLength(mutations.length);
    expect(new Set(placed)).toEqual(new Set(mutations));
    const held = [
      ...[...paired, ...recorded].map((pair) => pair.order),
      ...[...ambiguous, ...cancelled].flatMap((group) => group.orders),
      ...unpaid,
      ...closed,
    ];
    expect(held).toHaveLength(orders.length);
    expect(new Set(held)).toEqual(new Set(orders));
    for (const pair of [...paired, ...recorded]) expect(pair.mutation.amount).toBe(pair.order.due);
    for (const { amount, mutations: own, orders: same } of [...ambiguous, ...cancelled]) {
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
