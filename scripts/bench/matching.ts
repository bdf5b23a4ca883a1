import { seededRandom } from '../../src/domain/class/seeded-random.ts';
import { matchPayments } from '../../src/domain/mutations/match.ts';
import { readMutations } from '../../src/domain/mutations/mutations.ts';
import { readOrders } from '../../src/domain/mutations/orders.ts';
import type { Bench } from './bench.ts';
import { duration } from './figures.ts';
import { measureInTurns } from './rounds.ts';

/** What matching a bank's mutations with as many orders costs, from the rows of two exports to the result. */
export const matching: Bench = {
  name: 'matching',
  what: 'bank mutations against as many orders, at 5,000, 50,000 and 200,000 rows',
  async run({ rounds }) {
    const subjects = [5_000, 50_000, 200_000].map((rows) => ({
      name: `${rows} rows`,
      measure: async () => match(rows),
    }));
    await measureInTurns(rounds, { time: duration, 'slips found': String }, subjects);
  },
};

/** Makes exports of which 80 % fit, 5 % lack the code, 5 % have a zero too many, 5 % a wrong digit, the rest nothing. */
function match(rows: number) {
  const random = seededRandom(rows);
  const below = (limit: number) => Math.floor(random() * limit);
  const [due, paid]: [string[][], string[][]] = [[], []];
  for (let i = 0; i < rows; i++) {
    const [total, code] = [10_000 + 500 * below(4_000), 1 + below(999)];
    const sum = total + code;
    const amount = [total, sum * 10, sum + 10 ** below(5), below(9e6)][below(20)] ?? sum;
    due.push([`EV-${i}`, String(total), String(code)]);
    paid.push(['01/11/2023', 'TRF MASUK', String(amount)]);
  }
  const start = performance.now();
  const table = { header: -1, first: 0, names: ['', '', ''] };
  const mutations = readMutations(paid, { ...table, columns: { date: [0], text: [1], credit: [2] } });
  const orders = readOrders(due, { ...table, columns: { order: [0], total: [1], code: [2] } });
  const { slips } = matchPayments(mutations.rows, orders.rows);
  return { time: performance.now() - start, 'slips found': slips.length };
}
