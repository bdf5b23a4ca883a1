import { join } from 'node:path';
import { ROOT } from '../setup/project.mjs';
import type { Bench } from './bench.ts';
import { costFormats, runMeasured } from './cost.ts';
import { realContent } from './real-guide.ts';
import { measureInTurns } from './rounds.ts';
import { generatedContent } from './sites.ts';

/** What an author waits for `npm run check`, from starting Node to its last line: everything is read, as on the first run. */
export const checking: Bench = {
  name: 'checking',
  what: 'the content check, of the guide and of generated ones with three revisions a page',
  async run({ folder, rounds, sizes }) {
    const script = join(ROOT, 'scripts', 'check.ts');
    const subject = (name: string, content: string) => ({
      name,
      measure: () => runMeasured({ command: process.execPath, args: [script, '--content', content] }),
    });
    const subjects = [subject('the guide', realContent)];
    for (const size of sizes) subjects.push(subject(`${size} pages`, await generatedContent(folder, size)));
    await measureInTurns(rounds, costFormats, subjects);
  },
};
