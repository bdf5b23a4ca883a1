import { appendFile, cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bench, costFormats, measureInTurns } from './measure.ts';
import { buildOwn, generatedContent } from './sites.ts';

/** What a build costs after one revision changed, beside one that takes nothing from an earlier one. */
export const publishing: Bench = {
  name: 'publishing',
  what: 'time, processor and peak memory of a build after one changed revision, beside one from nothing',
  async run({ folder, rounds, sizes }) {
    for (const size of sizes) {
      const [content, dist] = [join(folder, 'changing'), join(folder, 'built')];
      await rm(content, { recursive: true, force: true });
      await cp(await generatedContent(folder, size), content, { recursive: true });
      await mkdir(dist, { recursive: true });
      const page = join(content, 'guide/bidang-1/halaman-1');
      const revision = join(page, (await readdir(page)).sort().at(-1) ?? '');
      const subject = (name: string, isAnew: boolean) => ({
        name: `${size} pages, ${name}`,
        async measure() {
          if (!isAnew) await appendFile(revision, '\nSatu baris lagi.\n');
          return buildOwn(dist, content, isAnew);
        },
      });
      const anew = subject('from nothing', true);
      await anew.measure();
      await measureInTurns(rounds, costFormats, [subject('one revision changed', false), anew]);
    }
  },
};
