/**
 * `npm run bench`: measures and prints figures; changes nothing in the project.
 * `npm run bench -- relevance pages` runs these two. Exit codes: 0 measured, 2 it couldn't.
 */
import { mkdir, mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { building } from './bench/building.ts';
import { copilot } from './bench/copilot.ts';
import type { Bench } from './bench/measure.ts';
import { pages } from './bench/pages.ts';
import { publishing } from './bench/publishing.ts';
import { relevance } from './bench/relevance.ts';
import { report } from './bench/report.ts';
import { typing } from './bench/typing.ts';

const benches: readonly Bench[] = [relevance, building, publishing, pages, typing, report, copilot];

const usage = `Usage: npm run bench -- [names] [options]
${benches.map(({ name, what }) => `  ${name.padEnd(12)} ${what}`).join('\n')}
  --rounds <n>  how often what is timed is repeated (5)
  --pages <n,…> sizes of the generated guides that are built and loaded (100,1000,5000)
  --keep <dir>  leaves the sites it builds in this folder, and takes those it finds there`;

function parseOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      pages: { type: 'string', default: '100,1000,5000' },
      keep: { type: 'string' },
    },
  });
  const unknown = positionals.find((name) => !benches.some((bench) => bench.name === name));
  if (unknown !== undefined) throw new Error(`There is no benchmark \`${unknown}\`.\n${usage}`);
  return {
    rounds: parseCount('--rounds', values.rounds),
    sizes: values.pages.split(',').map((size) => parseCount('--pages', size)),
    keep: values.keep,
    chosen: benches.filter(({ name }) => positionals.length === 0 || positionals.includes(name)),
  };
}

function parseCount(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${option} takes integers from 1.\n${usage}`);
  return count;
}

try {
  const { rounds, sizes, keep, chosen } = parseOptions();
  await using temporary = await mkdtempDisposable(join(tmpdir(), 'panduan-bench-'));
  const folder = resolve(keep ?? temporary.path);
  await mkdir(folder, { recursive: true });
  for (const { name, what, run } of chosen) {
    console.log(`\n${name}: ${what}`);
    await run({ folder, rounds, sizes });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
