import { findSlip } from '../money/typing-slip.ts';
import { groupBy } from './group.ts';
import type { Mutation } from './mutations.ts';
import type { Order } from './orders.ts';

/**
 * What became of payments and the orders that they are of. `paired`: a waiting order has the same amount. `recorded`: the order is
 * paid. `cancelled`: only cancelled orders fit. `ambiguous`: of several of one amount, it can't be told which belong together. Or what
 * the payment may be: `without-code`, an order's total without its code, or `slip`, one typing mistake away from what was due.
 */
export type SharedEnd = 'paired' | 'recorded' | 'cancelled' | 'ambiguous' | 'without-code' | 'slip';

/** What became of a payment. `unmatched`: it fits no order. Whether it is a payment for an order at all is for OP to find out. */
export type PaymentEnd = SharedEnd | 'unmatched';

/** What became of an order. `unpaid`: it waits, and `closed`: it is paid or cancelled, without a payment that may be its own. */
export type OrderEnd = SharedEnd | 'unpaid' | 'closed';

/** A payment with the orders that it is of or may be of. */
export interface Payment {
  end: PaymentEnd;
  mutation: Mutation;
  orders: readonly Order[];
  /** Whether it is of this order because its text names it. */
  isNamed?: boolean;
  /** Of one order alone: all paid orders with this amount. */
  others?: readonly Order[];
}

/** Every payment and every order, once. */
export interface Matching {
  payments: Payment[];
  orders: Map<Order, OrderEnd>;
}

const mostCandidates = 5;
const endsByStatus = { waiting: 'paired', paid: 'recorded', cancelled: 'cancelled' } as const;
const endOf = ({ status = 'waiting' }: Order) => endsByStatus[status];
const isWaiting = (order: Order) => endOf(order) === 'paired';

/** Pairs payments with orders; one of unknown status is waiting. `progress` is called with the share that is done, from 0 to 1. */
export function matchPayments(
  mutations: readonly Mutation[],
  orders: readonly Order[],
  progress: (done: number) => void = () => {},
): Matching {
  const found: Matching = { payments: [], orders: new Map() };
  let open = pairByReference(mutations, orders, found);
  progress(0.15);
  open = pairByAmount(open, orders, found);
  progress(0.4);

  const unpaid = orders.filter((order) => isWaiting(order) && !found.orders.has(order));
  const coded = unpaid.filter(({ code, total }) => (code ?? 0) > 0 && total !== undefined);
  const byTotal = groupBy(coded, ({ total }) => total);
  open = open.filter((mutation) => {
    const candidates = byTotal.get(mutation.amount);
    if (candidates) place(found, 'without-code', [mutation], candidates.slice(0, mostCandidates));
    return !candidates;
  });
  progress(0.5);

  const sought = open.length > 0 ? unpaid : [];
  const keyed = sought.flatMap((order) => slipKeys(order.due).map((key) => ({ key, order })));
  const byKey = groupBy(keyed, ({ key }) => key);
  progress(0.75);
  for (const [i, mutation] of open.entries()) {
    const candidates = new Set<Order>();
    for (const { order } of slipKeys(mutation.amount).flatMap((key) => byKey.get(key) ?? []))
      if (findSlip(order.due, mutation.amount)) candidates.add(order);
    if (candidates.size > 0) place(found, 'slip', [mutation], [...candidates].slice(0, mostCandidates));
    else found.payments.push({ end: 'unmatched', mutation, orders: [] });
    if (i % 5000 === 0) progress(0.75 + (0.25 * i) / open.length);
  }
  for (const order of orders)
    if (!found.orders.has(order)) found.orders.set(order, isWaiting(order) ? 'unpaid' : 'closed');
  progress(1);
  return found;
}

/** Places payments with the orders of each. An order that several payments may be of has the end of the first. */
function place(
  found: Matching,
  end: SharedEnd,
  mutations: readonly Mutation[],
  orders: readonly Order[],
  more: Pick<Payment, 'isNamed' | 'others'> = {},
): void {
  for (const mutation of mutations) found.payments.push({ end, mutation, orders, ...more });
  for (const order of orders) if (!found.orders.has(order)) found.orders.set(order, end);
}

/** Places the payments that have an order's number in their text and its amount. Returns the others. */
function pairByReference(
  mutations: readonly Mutation[],
  orders: readonly Order[],
  found: Matching,
): Mutation[] {
  const byName = new Map(orders.map((order) => [order.order.toLowerCase(), order]));
  return mutations.filter((mutation) => {
    const words = mutation.text.toLowerCase().split(/[\s,;:()]+/);
    const named = words.flatMap((word) => (word.length > 3 ? (byName.get(word) ?? []) : []));
    const order = named.find((each) => each.due === mutation.amount && !found.orders.has(each));
    if (order) place(found, endOf(order), [mutation], [order], { isNamed: true });
    return !order;
  });
}

/** Places the payments whose amount orders have. Returns the others. */
function pairByAmount(open: readonly Mutation[], orders: readonly Order[], found: Matching): Mutation[] {
  const unplaced = orders.filter((order) => !found.orders.has(order));
  const ordersByDue = groupBy(unplaced, ({ due }) => due);
  return [...groupBy(open, ({ amount }) => amount)].flatMap(([amount, mutations]) => {
    const same = ordersByDue.get(amount);
    if (!same) return mutations;
    const waiting = same.filter(isWaiting);
    const paid = same.filter(({ status }) => status === 'paid');
    // One payment is of the order that waits, the others of orders that are paid already.
    const active = [...waiting, ...paid];
    if (active.length === 0) place(found, 'cancelled', mutations, same);
    else if (waiting.length > 1 || mutations.length > active.length)
      place(found, 'ambiguous', mutations, active);
    else
      for (const [i, mutation] of mutations.entries()) {
        const order = active[i] as Order;
        place(found, endOf(order), [mutation], [order], { others: paid });
      }
    return [];
  });
}

/** Keys of an amount. Two amounts share one if one is a typing slip of the other (`findSlip`), so that not all are compared with all. */
function slipKeys(amount: number): string[] {
  const digits = String(amount);
  const withoutOne = [...digits].map((_, place) => digits.slice(0, place) + digits.slice(place + 1));
  return [digits, ...withoutOne, digits.replace(/0+$/, '')];
}
