import { groupBy } from './group.ts';
import { orderKeys, paymentKeys } from './near.ts';
import type { Mutation, Order } from './rows.ts';

/** The result of a matching. Every mutation is in exactly one of the first five lists. */
export interface Matching {
  /** Pairs of one payment and one order with the same amount. */
  paired: { mutation: Mutation; order: Order; by: 'amount' | 'reference' }[];
  /** Several payments or orders with the same amount, so that the amount doesn't say which belong together. */
  ambiguous: { amount: number; mutations: Mutation[]; orders: Order[] }[];
  /** Payments of an order's total without its code. */
  withoutCode: { mutation: Mutation; orders: Order[] }[];
  /** Payments that are one typing mistake away from what an order had to pay. */
  slips: { mutation: Mutation; orders: Order[] }[];
  /** Payments that fit no order. Whether they are payments for orders at all is for OP to find out. */
  unmatched: Mutation[];
  /** Orders without a payment of their amount. They may be candidates in `withoutCode` and `slips`. */
  unpaid: Order[];
}

/** The maximum number of candidates for one payment. */
const mostCandidates = 5;

/**
 * Pairs payments with orders. Time and memory grow with the number of rows, not with its square. `progress` is called
 * with the share that is done, from 0 to 1.
 */
export function matchPayments(
  mutations: readonly Mutation[],
  orders: readonly Order[],
  progress: (done: number) => void = () => {},
): Matching {
  const paired: Matching['paired'] = [];
  const settled = new Set<Order>();
  let open = pairByReference(mutations, orders, paired, settled);
  progress(0.15);

  const ambiguous: Matching['ambiguous'] = [];
  const ordersByDue = groupBy(
    orders.filter((order) => !settled.has(order)),
    ({ due }) => due,
  );
  const rest: Mutation[] = [];
  for (const [amount, own] of groupBy(open, (mutation) => mutation.amount)) {
    const same = ordersByDue.get(amount) ?? [];
    const [mutation] = own;
    const [order] = same;
    if (!order || !mutation) rest.push(...own);
    else if (own.length === 1 && same.length === 1) {
      paired.push({ mutation, order, by: 'amount' });
      settled.add(order);
    } else {
      ambiguous.push({ amount, mutations: own, orders: same });
      for (const each of same) settled.add(each);
    }
  }
  progress(0.4);

  const unpaid = orders.filter((order) => !settled.has(order));
  const byTotal = groupBy(
    unpaid.filter(({ code, total }) => (code ?? 0) > 0 && total !== undefined),
    ({ total }) => total,
  );
  const withoutCode: Matching['withoutCode'] = [];
  open = rest.filter((mutation) => {
    const candidates = byTotal.get(mutation.amount);
    if (candidates) withoutCode.push({ mutation, orders: candidates.slice(0, mostCandidates) });
    return !candidates;
  });
  progress(0.5);

  const ordersByKey = new Map<number, Order[]>();
  if (open.length > 0) {
    for (const order of unpaid) for (const key of orderKeys(order.due)) append(ordersByKey, key, order);
  }
  progress(0.75);
  const slips: Matching['slips'] = [];
  const unmatched: Mutation[] = [];
  for (const [i, mutation] of open.entries()) {
    const candidates = new Set<Order>();
    for (const key of paymentKeys(mutation.amount)) {
      for (const order of ordersByKey.get(key) ?? [])
        if (order.due !== mutation.amount) candidates.add(order);
    }
    if (candidates.size > 0) slips.push({ mutation, orders: [...candidates].slice(0, mostCandidates) });
    else unmatched.push(mutation);
    if (i % 5000 === 0) progress(0.75 + (0.25 * i) / open.length);
  }
  progress(1);
  return { paired, ambiguous, withoutCode, slips, unmatched, unpaid };
}

/** Pairs the mutations that have an order's number in their text and its amount. Returns the mutations left. */
function pairByReference(
  mutations: readonly Mutation[],
  orders: readonly Order[],
  paired: Matching['paired'],
  settled: Set<Order>,
): Mutation[] {
  const byName = new Map(orders.map((order) => [order.order.toLowerCase(), order]));
  return mutations.filter((mutation) => {
    for (const word of mutation.text.toLowerCase().split(/[\s,;:()]+/)) {
      const order = word.length > 3 ? byName.get(word) : undefined;
      if (!order || settled.has(order) || order.due !== mutation.amount) continue;
      paired.push({ mutation, order, by: 'reference' });
      settled.add(order);
      return false;
    }
    return true;
  });
}

function append(ordersByKey: Map<number, Order[]>, key: number, order: Order): void {
  const orders = ordersByKey.get(key);
  if (orders) orders.push(order);
  else ordersByKey.set(key, [order]);
}
