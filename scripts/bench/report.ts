import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../../src/domain/class/seeded-random.ts';
import { pageTexts } from '../../src/domain/feedback/page-texts.ts';
import { readExamples } from '../../src/search/intent/examples.ts';
import { readScene } from '../new/tree.ts';
import type { Bench } from './bench.ts';
import { costFormats, runMeasured } from './cost.ts';
import { realContent } from './real-guide.ts';
import { measureInTurns } from './rounds.ts';

const [lineCount, people] = [200_000, 1000];
const today = '2026-11-26';

/** What `npm run report` costs, with a log of as many readings, votes and gaps of different words. */
export const report: Bench = {
  name: 'report',
  what: `time, processor and peak memory of the report of ${lineCount} lines, and of no line`,
  async run({ folder, rounds }) {
    const subjects = [lineCount, 0].map((count) => ({
      name: `${count} lines`,
      async measure() {
        const [log, list] = [join(folder, 'feedback.log'), join(folder, 'people.txt')];
        await writeFile(log, makeLines(count).join(''));
        await writeFile(list, Array.from({ length: people }, (_, i) => `${userOf(i)}\n`).join(''));
        const args = [
          'scripts/report.ts',
          '--log',
          log,
          '--people',
          list,
          '--out',
          join(folder, 'report.json'),
        ];
        return runMeasured({ command: 'node', args }, { env: { ...process.env, GUIDE_TODAY: today } });
      },
    }));
    await measureInTurns(rounds, costFormats, subjects);
  },
};

const userOf = (number: number) => `agen-${number}@toko.example`;

function makeLines(count: number): string[] {
  const { guide, texts } = readScene(realContent, today);
  const versions = [...pageTexts(guide).keys()];
  const queries = readExamples(texts, guide.moves).map(({ query }) => query);
  const random = seededRandom(1);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  return Array.from({ length: count }, (_, i) => {
    const [version, nonce] = [pick(versions), i.toString(16).padStart(16, '0')];
    const press = [
      () => ({ kind: 'baca', user: userOf(below(people)), version, day: today }),
      () => ({ kind: 'menjawab', version, answer: pick(['ya', 'tidak']), day: today, nonce }),
      () => ({
        kind: 'tidak-ketemu',
        words: encodeURIComponent(`${pick(queries)} ${below(9999)}`),
        day: today,
        nonce,
      }),
    ][i % 3];
    return `${JSON.stringify(press?.())}\n`;
  });
}
