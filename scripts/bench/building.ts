import type { Bench, BenchContext } from './bench.ts';
import { type Builder, own, peers } from './builders.ts';
import type { Cost } from './cost.ts';
import { bytesIn } from './disk.ts';
import { folderOf, generatedContent } from './sites.ts';
import { exponent, median } from './stats.ts';
import { formatTable, megabytes, seconds, share } from './table.ts';

const kinds = ['wall', 'processor', 'memory', 'disk'] as const;
const formats = { wall: seconds, processor: seconds, memory: megabytes, disk: megabytes };
const header = [
  '',
  'pages',
  ...['time', 'processor', 'peak memory', 'dist'].flatMap((kind) => [kind, 'of stock']),
];

/** Where growth with revisions is measured: so many pages, in so many revisions each. */
const [historyPages, histories] = [300, [1, 3, 9]];

/** One build to be made, again each round. */
interface Turn {
  builder: Builder;
  pages: number;
  revisions: number;
}

/** What it took, and the bytes of its site. */
interface Built extends Cost {
  disk: number;
}

/**
 * What a build costs beside stock Starlight's of the same content, with nothing taken from an earlier build. Stock has no
 * revisions: it is built of the pages in force alone, and of every revision as a page, which is what this guide's readers have.
 */
export const building: Bench = {
  name: 'building',
  what: 'build time, peak memory and size beside stock Starlight and VitePress, three revisions a page',
  async run(context) {
    const { rounds, sizes, print } = context;
    const bySize = sizes.flatMap((pages) =>
      [own, ...peers].flatMap((builder) =>
        pages > (builder.most ?? pages) ? [] : { builder, pages, revisions: 3 },
      ),
    );
    const byHistory = histories.map((revisions) => ({ builder: own, pages: historyPages, revisions }));
    const builds = new Map<Turn, Built[]>();
    for (let round = 0; round < rounds; round++) {
      for (const turn of [...bySize, ...byHistory])
        builds.set(turn, [...(builds.get(turn) ?? []), await buildOnce(turn, context)]);
    }
    const middle = (turn: Turn | undefined, kind: keyof Built) =>
      median((turn && builds.get(turn))?.map((built) => built[kind]) ?? []);
    const stockOf = (pages: number) =>
      bySize.find((turn) => turn.builder === peers[0] && turn.pages === pages);
    print(`Medians of ${rounds} rounds, taken in turns`);
    print(
      formatTable(
        header,
        bySize.map((turn) => [
          turn.builder.name,
          String(turn.pages),
          ...kinds.flatMap((kind) => {
            const value = middle(turn, kind);
            return [formats[kind](value), share(value / middle(stockOf(turn.pages), kind))];
          }),
        ]),
      ),
    );
    const grows = (what: string, turns: readonly Turn[], size: 'pages' | 'revisions') => {
      if (turns.length < 2) return;
      const power = (kind: keyof Built) =>
        share(exponent(turns.map((turn) => [turn[size], middle(turn, kind)])));
      const [wall, processor, disk] = [power('wall'), power('processor'), power('disk')];
      print(`${what} to the power of ${wall}, the processor's ${processor}, dist ${disk}.`);
    };
    print('');
    for (const builder of [own, ...peers])
      grows(
        `${builder.name}: time grows with pages`,
        bySize.filter((turn) => turn.builder === builder),
        'pages',
      );
    grows(
      `own, ${historyPages} pages: time grows with revisions (${histories.join(', ')})`,
      byHistory,
      'revisions',
    );
  },
};

async function buildOnce({ builder, pages, revisions }: Turn, { workspace }: BenchContext): Promise<Built> {
  const content = await generatedContent(workspace, pages, revisions);
  let cost: Cost | undefined;
  const dist = await workspace.renew(folderOf(builder.kind, pages, revisions), async (path) => {
    cost = await builder.build(path, content);
  });
  if (!cost) throw new Error(`${dist} was not built`);
  return { ...cost, disk: await bytesIn(dist) };
}
