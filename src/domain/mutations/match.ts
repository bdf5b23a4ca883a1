import { filedUnder, lookedUp } from './near.ts';
import type { Mutation, Order } from './rows.ts';

/** What became of the money and of the orders. Every mutation stands in exactly one of the first five lists. */
export interface Matching {
  /** One payment, one order, the same amount. */
  paired: { mutation: Mutation; order: Order; by: 'amount' | 'reference' }[];
  /** The same amount several times over: which belongs to which, the amounts can't tell. */
  ambiguous: { amount: number; mutations: Mutation[]; orders: Order[] }[];
  /** The order's total without its code. */
  withoutCode: { mutation: Mutation; orders: Order[] }[];
  /** A slip away from what an order had to pay. */
  slips: { mutation: Mutation; orders: Order[] }[];
  /** Fits no order of the file; whether it is a payment at all is for OP to find out. */
  unmatched: Mutation[];
  /** Orders without a payment of their amount; some may be candidates above. */
  unpaid: Order[];
}

/** Candidates shown for one payment: more would not help to tell. */
const mostCandidates = 5;

/**
 * Pairs payments with orders. Pure; time and memory grow with the rows, not with their product. `progress` is told how
 * far it is, 0 to 1, now and then.
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
  const ordersByDue = Map.groupBy(
    orders.filter((order) => !settled.has(order)),
    ({ due }) => due,
  );
  const rest: Mutation[] = [];
  for (const [amount, own] of Map.groupBy(open, (mutation) => mutation.amount)) {
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
  const byTotal = Map.groupBy(
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

  const filed = new Map<number, Order[]>();
  if (open.length > 0) {
    for (const order of unpaid) for (const key of filedUnder(order.due)) file(filed, key, order);
  }
  progress(0.75);
  const slips: Matching['slips'] = [];
  const unmatched: Mutation[] = [];
  for (const [i, mutation] of open.entries()) {
    const candidates = new Set<Order>();
    for (const key of lookedUp(mutation.amount)) {
      for (const order of filed.get(key) ?? []) if (order.due !== mutation.amount) candidates.add(order);
    }
    if (candidates.size > 0) slips.push({ mutation, orders: [...candidates].slice(0, mostCandidates) });
    else unmatched.push(mutation);
    if (i % 5000 === 0) progress(0.75 + (0.25 * i) / open.length);
  }
  progress(1);
  return { paired, ambiguous, withoutCode, slips, unmatched, unpaid };
}

/** Pairs what names its order in its text and has its amount; returns the mutations left. */
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

function file(filed: Map<number, Order[]>, key: number, order: Order): void {
  const own = filed.get(key);
  if (own) own.push(order);
  else filed.set(key, [order]);
}
