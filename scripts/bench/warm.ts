import type { Bench } from './bench.ts';
import type { Face, Painted } from './probe.ts';
import { bareField, ownGenerated, ownReal, stockGenerated } from './sites.ts';
import { median, percentile } from './stats.ts';
import { formatTable, milliseconds } from './table.ts';
import { slowdown, type Typing, typeQueries } from './warm-typing.ts';

/** One frame of a usual screen, in milliseconds. */
const frame = 1000 / 60;

const header = [
  '',
  'keys a round',
  'median',
  '95th %',
  'main thread',
  '95th %',
  `under ${frame.toFixed(1)} ms`,
];

/** Times of the keys of one round: on the wall, and the main thread's own. */
interface Round {
  wall: number[];
  thread: number[];
}

/**
 * From a key going down to its results painted, search loaded, on a slow processor: every letter of real queries on the
 * search page. A bare field that is only echoed shows what the browser itself takes of that. Stock's time is that of a
 * query's last key, as it waits until typing rests, and its worker is not slowed.
 */
export const warm: Bench = {
  name: 'warm',
  what: `key to painted results, search loaded, processor ${slowdown} times slower`,
  async run({ workspace, rounds, print }) {
    const sites: { name: string; dist: string; face: Face }[] = [
      { name: 'a bare field, echoed', dist: await bareField(workspace), face: 'bare' },
      { name: 'own, this guide', dist: await ownReal(workspace), face: 'own' },
      { name: 'own, 1,000 pages', dist: await ownGenerated(workspace, 1000), face: 'own' },
      { name: 'stock, 1,000 pages', dist: await stockGenerated(workspace, 1000), face: 'stock' },
    ];
    const rows = new Map<string, Round[]>();
    for (let round = 0; round < rounds; round++) {
      for (const { name, dist, face } of sites) {
        const typing = await typeQueries(dist, face);
        for (const [row, own] of Object.entries(roundsOf(name, face, typing))) {
          rows.set(row, [...(rows.get(row) ?? []), own]);
        }
      }
    }
    print(
      `Medians of ${rounds} rounds, taken in turns; times are those of this machine and what else it does`,
    );
    print(
      formatTable(
        header,
        [...rows].map(([name, own]) => tableRow(name, own)),
      ),
    );
  },
};

function roundsOf(name: string, face: Face, { painted, threadTimes }: Typing): Record<string, Round> {
  if (face === 'stock') return { [`${name}: last key`]: { wall: lastKeys(painted), thread: [] } };
  const titles = { wall: since(painted, 'titles'), thread: threadTimes('titles') };
  if (face === 'bare') return { [name]: titles };
  const answers = { wall: since(painted, 'answers'), thread: threadTimes('answers') };
  return { [`${name}: titles`]: titles, [`${name}: answers`]: answers };
}

function since(painted: readonly Painted[], stage: Painted['stage']): number[] {
  return painted.filter((each) => each.stage === stage).map((each) => each.painted - each.key);
}

/** Of each query the time of its last key. */
function lastKeys(painted: readonly Painted[]): number[] {
  const last = new Map(painted.map(({ query, key, painted: time }) => [query, time - key]));
  return [...last.values()];
}

function tableRow(name: string, rounds: readonly Round[]): string[] {
  const middle = (of: (round: Round) => number) => median(rounds.map(of));
  const times = (['wall', 'thread'] as const).flatMap((clock) =>
    [0.5, 0.95].map((p) => middle((round) => percentile(round[clock], p))),
  );
  const within = middle(({ wall }) => wall.filter((time) => time <= frame).length / wall.length);
  return [
    name,
    String(middle(({ wall }) => wall.length)),
    ...times.map((time) => (Number.isNaN(time) ? '-' : milliseconds(time))),
    `${Math.round(100 * within)} %`,
  ];
}
