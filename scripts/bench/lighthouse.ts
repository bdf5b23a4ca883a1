import { pathToFileURL } from 'node:url';
import { installApart, requireApart } from '../setup/apart.ts';
import { firstFreePort } from '../setup/port.mjs';
import { withBrowser } from '../setup/with-browser.ts';
import type { Bench } from './bench.ts';
import { peerPackages } from './peers.ts';
import { ownReal, stockReal } from './sites.ts';
import { withServer } from './static-server.ts';
import { median } from './stats.ts';
import { formatTable } from './table.ts';

const categories = ['accessibility', 'best-practices', 'performance'] as const;

const pageTypes: readonly [what: string, path: string][] = [
  ['home', '/'],
  ['guide page', '/pembayaran/bank-transfer/'],
  ['note', '/kalibrasi/2023-11-01/'],
  ['search', '/cari/'],
  ['calculators', '/kalkulator/'],
  ['flow', '/alur/verifikasi-manual/'],
  ['class', '/onboarding/bank-transfer/'],
];
/** Stock Starlight has a page of these types only. */
const stockTypes = pageTypes.slice(0, 2);

/** What is read of Lighthouse's result: scores from 0 to 1. */
interface Result {
  lhr: {
    categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { score: number | null; title: string }>;
  };
}
type Lighthouse = (url: string, flags: Record<string, unknown>) => Promise<Result | undefined>;

/** What Lighthouse says of each type of page on a phone, its own simulation of slow 4G and a slow processor. */
export const lighthouse: Bench = {
  name: 'lighthouse',
  what: 'accessibility, best practices and performance of each type of page',
  async run({ workspace, rounds, print }) {
    await installApart(peerPackages);
    const file = requireApart(peerPackages).resolve('lighthouse');
    const { default: measure }: { default: Lighthouse } = await import(pathToFileURL(file).href);
    const rows: string[][] = [];
    const faults: string[] = [];
    for (const [name, dist, types] of [
      ['own', await ownReal(workspace), pageTypes],
      ['stock Starlight', await stockReal(workspace), stockTypes],
    ] as const) {
      for (const [what, path] of types) {
        const results = await auditPage(measure, dist, path, rounds);
        const score = (id: string) =>
          median(results.map(({ lhr }) => 100 * (lhr.categories[id]?.score ?? Number.NaN)));
        rows.push([`${name}: ${what}`, ...categories.map((id) => score(id).toFixed(0))]);
        faults.push(...faultsOf(results).map((fault) => `${name}: ${what}: ${fault}`));
      }
    }
    print(`Medians of ${rounds} rounds\n${formatTable(['', ...categories], rows)}`);
    if (faults.length > 0) print(`\nWhat costs points\n${faults.join('\n')}`);
  },
};

function auditPage(measure: Lighthouse, dist: string, path: string, rounds: number): Promise<Result[]> {
  return withServer(dist, async ({ origin }) => {
    const results: Result[] = [];
    for (let round = 0; round < rounds; round++) {
      const port = await firstFreePort(9222);
      const flags = { port, onlyCategories: categories, logLevel: 'error' };
      const result = await withBrowser(
        () => measure(`${origin}${path}`, flags),
        [`--remote-debugging-port=${port}`],
      );
      if (!result) throw new Error(`Lighthouse had no result for ${path}`);
      results.push(result);
    }
    return results;
  });
}

/** The weighty audits of the last round that have less than a whole point. */
function faultsOf(results: readonly Result[]): string[] {
  const last = results.at(-1)?.lhr;
  if (!last) return [];
  return Object.values(last.categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score = null, title = id } = last.audits[id] ?? {};
      return weight > 0 && score !== null && score < 0.9 ? `${title} (${score.toFixed(2)})` : [];
    }),
  );
}
