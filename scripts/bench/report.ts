import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readExamples } from '../../src/search/intent/examples.ts';
import { readScene } from '../new/tree.ts';
import { type Bench, costFormats, measureInTurns, runMeasured } from './measure.ts';
import { realContent } from './sites.ts';

const [lineCount, people] = [200_000, 1000];
const today = '2026-11-26';

/** What `npm run report` costs, with a log of as many readings, votes and gaps of different words. */
export const report: Bench = {
  name: 'report',
  what: `time, processor and peak memory of the report of ${lineCount} lines`,
  async run({ folder, rounds }) {
    const log = join(folder, 'feedback.log');
    await writeFile(log, makeLines().join('\n'));
    const args = ['scripts/report.ts', '--log', log];
    const env = { ...process.env, GUIDE_TODAY: today };
    const measure = () => runMeasured({ command: 'node', args }, { env });
    await measureInTurns(rounds, costFormats, [{ name: `${lineCount} lines`, measure }]);
  },
};

function makeLines(): string[] {
  const { guide, texts } = readScene(realContent, today);
  const versions = [...guide.pages.values()].flatMap(({ id, revisions }) =>
    revisions.map(({ slug }) => `${id}@${slug}`),
  );
  const queries = readExamples(texts, guide.moves).map(({ query }) => query);
  return Array.from({ length: lineCount }, (_, i) => {
    const version = versions[i % versions.length];
    const words = encodeURIComponent(`${queries[i % queries.length]} ${i % 9999}`);
    const press = { day: today, nonce: i.toString(16).padStart(16, '0') };
    const lines = [
      { kind: 'baca', user: `agen-${i % people}`, version, day: today },
      { kind: 'menjawab', version, answer: 'ya', ...press },
      { kind: 'tidak-ketemu', words, ...press },
    ];
    return JSON.stringify(lines[i % 3]);
  });
}
