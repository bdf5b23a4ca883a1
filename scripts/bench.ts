/**
 * `npm run bench`: measures, and prints tables; changes nothing in the project.
 * `npm run bench -- relevance cold` runs these; `-- search` those of search. Exit codes: 0 measured, 2 it couldn't.
 */
import { parseArgs } from 'node:util';
import { ablation } from './bench/ablation.ts';
import type { Bench } from './bench/bench.ts';
import { building } from './bench/building.ts';
import { bytes } from './bench/bytes.ts';
import { checking } from './bench/checking.ts';
import { cold } from './bench/cold.ts';
import { lighthouse } from './bench/lighthouse.ts';
import { matching } from './bench/matching.ts';
import { pages } from './bench/pages.ts';
import { relevance } from './bench/relevance.ts';
import { warm } from './bench/warm.ts';
import { withWorkspace } from './bench/workspace.ts';

const groups: Record<string, readonly Bench[]> = {
  search: [relevance, ablation, bytes, warm, cold],
  calculators: [matching],
  content: [checking],
  peers: [building, pages, lighthouse],
};
const all = Object.values(groups).flat();

const usage = `Usage: npm run bench -- [names] [options]
${all.map(({ name, what }) => `  ${name.padEnd(12)} ${what}`).join('\n')}
${Object.entries(groups)
  .map(([name, own]) => `  ${name.padEnd(12)} all of: ${own.map((bench) => bench.name).join(', ')}`)
  .join('\n')}
  --rounds <n>  how often what is timed is repeated (5)
  --pages <n,…> sizes of the generated guides that are built and loaded (100,1000,5000)
  --keep <dir>  leaves the sites it builds in this folder, and takes those it finds there`;

function choose(names: readonly string[]): Bench[] {
  if (names.length === 0) return all;
  const chosen = names.flatMap((name) => groups[name] ?? all.find((bench) => bench.name === name) ?? [name]);
  const unknown = chosen.find((each) => typeof each === 'string');
  if (unknown !== undefined) throw new Error(`There is no benchmark \`${unknown}\`.`);
  return all.filter((bench) => chosen.includes(bench));
}

function parseOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      pages: { type: 'string', default: '100,1000,5000' },
      keep: { type: 'string' },
    },
  });
  return {
    rounds: parseCount('--rounds', values.rounds),
    sizes: values.pages.split(',').map((size) => parseCount('--pages', size)),
    keep: values.keep,
    chosen: choose(positionals),
  };
}

function parseCount(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${option} takes whole numbers from 1.`);
  return count;
}

function options() {
  try {
    return parseOptions();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

try {
  const { rounds, sizes, keep, chosen } = options();
  await withWorkspace(keep, async (workspace) => {
    for (const bench of chosen) {
      console.log(`\n${bench.name}: ${bench.what}`);
      await bench.run({ workspace, rounds, sizes, print: (text) => console.log(text) });
    }
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
