import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readTree } from '../../src/checks/read/read-tree.ts';
import type { Bench } from './bench.ts';
import { realContent } from './guide-index.ts';
import { generatedContent } from './sites.ts';
import { median } from './stats.ts';
import { formatTable, milliseconds } from './table.ts';

const script = join(import.meta.dirname, '../check.ts');

/** What an author waits for `npm run check`, from starting Node to its last line: everything is read, as on the first run. */
export const checking: Bench = {
  name: 'check',
  what: 'the content check, of the guide and of 1,000 pages in three revisions each',
  async run({ workspace, print, rounds }) {
    const large = await generatedContent(workspace, 1000);
    const rows: string[][] = [];
    for (const [name, content] of [
      ['the guide', realContent],
      ['1,000 pages', large],
    ] as const) {
      const files = (await readTree(content)).length;
      const times = Array.from({ length: rounds }, () => timeCheck(content));
      rows.push([name, String(files), milliseconds(median(times)), milliseconds(Math.max(...times))]);
    }
    print(formatTable(['content', 'files', 'median', 'slowest'], rows));
  },
};

/** Milliseconds. Throws where the check couldn't run; what it found doesn't matter here. */
function timeCheck(content: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [script, '--content', content], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return performance.now() - start;
}
