import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readTree } from '../../src/checks/read/read-tree.ts';
import { seededRandom } from '../../src/domain/class/seeded-random.ts';
import { addDays, daysBetween, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import { readToday } from '../command/command.ts';
import { ROOT, toolCommand } from '../setup/project.mjs';
import type { Bench } from './measure.ts';
import { buildOwn, makeOnce, realContent } from './sites.ts';

/** The made-up pages, values and replies, and the day for which they are written. */
const madeUp = { root: join(ROOT, 'tests/fixtures/copilot'), today: '2026-06-01' };
/** Together with the real guide they give more than the 300 questions that are drawn. */
const copies = 8;

/** What a copilot is told on 300 x 5 questions and days, of the real guide with made-up rules of every kind laid over it. */
export const copilot: Bench = {
  name: 'copilot',
  what: 'answers to a copilot against the files and the built pages: each count of faults must be 0',
  async run({ folder }) {
    const today = readToday();
    const content = await makeOnce(folder, `content-copilot-${today}`, (path) => layMadeUp(path, today));
    const dist = await makeOnce(folder, `own-copilot-${today}`, (path) => buildOwn(path, content));
    // Only tests need to know what is right, so that is a part of them: `npm test` asks the same of the real site.
    const { command, args } = toolCommand(['node', 'tests/scripts/mcp/evaluation/run.ts', content, dist]);
    execFileSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  },
};

/** Writes the real content into `folder`, with copies of the made-up files, each moved by other days: what is to come in one holds in another. */
async function layMadeUp(folder: string, today: IsoDate): Promise<void> {
  await cp(realContent, folder, { recursive: true });
  const random = seededRandom(1);
  for (let copy = 1; copy <= copies; copy += 1) {
    const days = daysBetween(madeUp.today, today) - 14 * copy - Math.floor(14 * random());
    const own = (text: string) =>
      text.replaceAll('rekaan', `rekaan-${copy}`).replaceAll(/\d{4}-\d\d-\d\d/g, (day) => addDays(day, days));
    for (const { path, bytes } of readTree(madeUp.root)) {
      const file = join(folder, own(path));
      await mkdir(dirname(file), { recursive: true });
      // `moved.yaml` has the lines of all copies.
      await appendFile(file, own(Buffer.from(bytes).toString()));
    }
  }
}
