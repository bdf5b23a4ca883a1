import { findSlip } from '../money/typing-slip.ts';
import { groupBy } from './group.ts';
import type { Mutation } from './mutations.ts';
import type { Order } from './orders.ts';

/** Payments and orders of one amount, by which it can't be told which belong together. */
interface SameAmount {
  amount: number;
  mutations: Mutation[];
  orders: Order[];
}

/** Every payment is in one of the lists from `paired` to `unmatched`, every order in one of `paired` to `ambiguous`, `unpaid` and `closed`. */
export interface Matching {
  /** Pairs of a payment and a waiting order with the same amount. `others`: paid orders with that amount, too. */
  paired: { mutation: Mutation; order: Order; by: 'amount' | 'reference'; others: Order[] }[];
  /** Payments of paid orders. */
  recorded: { mutation: Mutation; order: Order }[];
  /** Payments that fit only cancelled orders. */
  cancelled: SameAmount[];
  /** Payments and orders of which there are several. */
  ambiguous: SameAmount[];
  /** Payments of an order's total without its code. */
  withoutCode: { mutation: Mutation; orders: Order[] }[];
  /** Payments that are one typing mistake away from what an order had to pay. */
  slips: { mutation: Mutation; orders: Order[] }[];
  /** Payments that fit no order. Whether they are payments for orders at all is for OP to find out. */
  unmatched: Mutation[];
  /** Waiting orders without a payment of their amount. They may be candidates in `withoutCode` and `slips`. */
  unpaid: Order[];
  /** Paid and cancelled orders without a payment of their amount. */
  closed: Order[];
}

const mostCandidates = 5;
const isWaiting = ({ status = 'waiting' }: Order) => status === 'waiting';

/** Pairs payments with orders; one of unknown status is waiting. `progress` is called with the share that is done, from 0 to 1. */
export function matchPayments(
  mutations: readonly Mutation[],
  orders: readonly Order[],
  progress: (done: number) => void = () => {},
): Matching {
  const found: Matching = {
    paired: [],
    recorded: [],
    cancelled: [],
    ambiguous: [],
    withoutCode: [],
    slips: [],
    unmatched: [],
    unpaid: [],
    closed: [],
  };
  const settled = new Set<Order>();
  let open = pairByReference(mutations, orders, found, settled);
  progress(0.15);
  open = pairByAmount(open, orders, found, settled);
  progress(0.4);

  for (const order of orders)
    if (!settled.has(order)) found[isWaiting(order) ? 'unpaid' : 'closed'].push(order);
  const coded = found.unpaid.filter(({ code, total }) => (code ?? 0) > 0 && total !== undefined);
  const byTotal = groupBy(coded, ({ total }) => total);
  open = open.filter((mutation) => {
    const candidates = byTotal.get(mutation.amount);
    if (candidates) found.withoutCode.push({ mutation, orders: candidates.slice(0, mostCandidates) });
    return !candidates;
  });
  progress(0.5);

  const unpaid = open.length > 0 ? found.unpaid : [];
  const keyed = unpaid.flatMap((order) => slipKeys(order.due).map((key) => ({ key, order })));
  const byKey = groupBy(keyed, ({ key }) => key);
  progress(0.75);
  for (const [i, mutation] of open.entries()) {
    const candidates = new Set<Order>();
    for (const { order } of slipKeys(mutation.amount).flatMap((key) => byKey.get(key) ?? []))
      if (findSlip(order.due, mutation.amount)) candidates.add(order);
    if (candidates.size > 0) found.slips.push({ mutation, orders: [...candidates].slice(0, mostCandidates) });
    else found.unmatched.push(mutation);
    if (i % 5000 === 0) progress(0.75 + (0.25 * i) / open.length);
  }
  progress(1);
  return found;
}

/** Places the payments that have an order's number in their text and its amount. Returns the others. */
function pairByReference(
  mutations: readonly Mutation[],
  orders: readonly Order[],
  found: Matching,
  settled: Set<Order>,
): Mutation[] {
  const byName = new Map(orders.map((order) => [order.order.toLowerCase(), order]));
  return mutations.filter((mutation) => {
    for (const word of mutation.text.toLowerCase().split(/[\s,;:()]+/)) {
      const order = word.length > 3 ? byName.get(word) : undefined;
      if (!order || settled.has(order) || order.due !== mutation.amount) continue;
      settled.add(order);
      if (isWaiting(order)) found.paired.push({ mutation, order, by: 'reference', others: [] });
      else if (order.status === 'paid') found.recorded.push({ mutation, order });
      else found.cancelled.push({ amount: order.due, mutations: [mutation], orders: [order] });
      return false;
    }
    return true;
  });
}

/** Places the payments whose amount orders have. Returns the others. */
function pairByAmount(
  open: readonly Mutation[],
  orders: readonly Order[],
  found: Matching,
  settled: Set<Order>,
): Mutation[] {
  const unsettled = orders.filter((order) => !settled.has(order));
  const ordersByDue = groupBy(unsettled, ({ due }) => due);
  const rest: Mutation[] = [];
  const setApart = (list: SameAmount[], group: SameAmount) => {
    list.push(group);
    for (const order of group.orders) settled.add(order);
  };
  for (const [amount, mutations] of groupBy(open, (mutation) => mutation.amount)) {
    const same = ordersByDue.get(amount);
    if (!same) {
      for (const mutation of mutations) rest.push(mutation);
      continue;
    }
    const waiting = same.filter(isWaiting);
    const paid = same.filter(({ status }) => status === 'paid');
    // One payment is of the order that waits, the others of orders that are paid already.
    const [order] = waiting;
    const others = order ? mutations.slice(1) : mutations;
    if (waiting.length + paid.length === 0) setApart(found.cancelled, { amount, mutations, orders: same });
    else if (waiting.length > 1 || others.length > paid.length)
      setApart(found.ambiguous, { amount, mutations, orders: [...waiting, ...paid] });
    else {
      if (order) found.paired.push({ mutation: mutations[0], order, by: 'amount', others: paid });
      if (order) settled.add(order);
      for (const [i, mutation] of others.entries()) {
        const order = paid[i] as Order;
        found.recorded.push({ mutation, order });
        settled.add(order);
      }
    }
  }
  return rest;
}

/** Keys of an amount. Two amounts share one if one is a typing slip of the other (`findSlip`), so that not all are compared with all. */
function slipKeys(amount: number): string[] {
  const digits = String(amount);
  const withoutOne = [...digits].map((_, place) => digits.slice(0, place) + digits.slice(place + 1));
  return [digits, ...withoutOne, digits.replace(/0+$/, '')];
}
