import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bench, costFormats, measureInTurns, megabytes } from './measure.ts';
import { buildOwn, buildStock, generatedContent } from './sites.ts';

/** What a build costs beside stock Starlight's of the same pages in force, with nothing taken from an earlier build. */
export const building: Bench = {
  name: 'building',
  what: 'time, processor, peak memory and size of a build beside stock Starlight’s',
  async run({ folder, rounds, sizes }) {
    for (const size of sizes) {
      const content = await generatedContent(folder, size);
      const subject = (name: string, build: typeof buildOwn) => ({
        name: `${size} pages, ${name}`,
        async measure() {
          const dist = join(folder, 'built');
          await rm(dist, { recursive: true, force: true });
          return { ...(await build(dist, content)), dist: await bytesIn(dist) };
        },
      });
      const subjects = [subject('own', buildOwn), subject('stock', buildStock)];
      await measureInTurns(rounds, { ...costFormats, dist: megabytes }, subjects);
    }
  },
};

async function bytesIn(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name))).size;
  return sum;
}
