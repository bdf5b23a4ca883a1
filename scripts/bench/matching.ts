import { execFileSync } from 'node:child_process';
import { seededRandom } from '../../src/domain/class/seeded-random.ts';
import { matchPayments } from '../../src/domain/mutations/match.ts';
import { readMutations, readOrders } from '../../src/domain/mutations/rows.ts';
import type { Bench } from './bench.ts';
import { exponent, median } from './stats.ts';
import { formatTable, megabytes, milliseconds, share } from './table.ts';

const sizes = [5_000, 50_000, 200_000];

/**
 * What matching a bank's mutations with as many orders costs, from the rows of two exports to the result. Each run is a
 * process of its own, so that its peak of memory is its own too.
 */
export const matching: Bench = {
  name: 'matching',
  what: 'bank mutations against as many orders, at 5,000, 50,000 and 200,000 rows',
  async run({ print, rounds }) {
    const measured = sizes.map((rows) => {
      const runs = Array.from({ length: rounds }, () => runApart(rows));
      return {
        rows,
        ms: median(runs.map(({ ms }) => ms)),
        peak: median(runs.map(({ peak }) => peak)),
        slips: runs[0]?.slips ?? 0,
      };
    });
    print(
      formatTable(
        ['rows', 'median', 'peak memory', 'slips found'],
        measured.map(({ rows, ms, peak, slips }) => [
          String(rows),
          milliseconds(ms),
          megabytes(peak),
          String(slips),
        ]),
      ),
    );
    const power = exponent(measured.map(({ rows, ms }) => [rows, ms]));
    print(`\nTime grows with the rows to the power of ${share(power)}.`);
  },
};

interface Run {
  ms: number;
  peak: number;
  slips: number;
}

function runApart(rows: number): Run {
  return JSON.parse(
    execFileSync(process.execPath, [import.meta.filename, String(rows)], { encoding: 'utf8' }),
  );
}

/** Makes exports of which 80 % fit, 5 % lack the code, 5 % have a zero too many, 5 % a digit wrong, the rest nothing. */
function runHere(count: number): Run {
  const random = seededRandom(count);
  const upTo = (most: number) => Math.floor(random() * most);
  const pending = Array.from({ length: count }, (_, i) => [
    `EV-${i}`,
    String(10_000 + 500 * upTo(4_000)),
    String(1 + upTo(999)),
  ]);
  const money = pending.map(([, total, code]) => {
    const due = Number(total) + Number(code);
    const chance = random();
    const paid =
      chance < 0.8
        ? due
        : chance < 0.85
          ? Number(total)
          : chance < 0.9
            ? due * 10
            : chance < 0.95
              ? due + 10 ** upTo(5)
              : upTo(9e6);
    return ['01/11/2023', 'TRF MASUK', String(paid)];
  });
  const start = performance.now();
  const mutations = readMutations(money, { date: 0, text: 1, amount: 2 });
  const orders = readOrders(pending, { order: 0, total: 1, code: 2 });
  const { slips } = matchPayments(mutations.rows, orders.rows);
  return { ms: performance.now() - start, peak: process.resourceUsage().maxRSS * 1024, slips: slips.length };
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(runHere(Number(process.argv[2]))));
