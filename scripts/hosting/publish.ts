/**
 * Publishes a build for a web server, or serves an earlier one again. Exit codes: 0 done, or served already; 1 failed, and the server
 * still serves what it served before; 2 wrong usage.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { publishBuild, rollBack } from './publishing.ts';
import { defaultRetention, findCurrent, readReleases } from './release.ts';
import { findOwnAddress } from './stage.ts';

const { keep, keepHours } = defaultRetention;
const usage = `Usage: node scripts/hosting/publish.ts --to <dir> [options]
  --to <dir>          the server's folder; it serves <dir>/current/site
  --from <dir>        the build (dist)
  --keep <n>          how many releases to keep at least (${keep})
  --keep-hours <n>    how long to keep each one after it was replaced (${keepHours})
  --local             publish a build although its links lead to this machine only: for a trial
  --rollback [<id>]   serve the release before the current one again, or this one
  --list              say what is kept`;

function parseOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      from: { type: 'string', default: 'dist' },
      keep: { type: 'string', default: String(keep) },
      'keep-hours': { type: 'string', default: String(keepHours) },
      local: { type: 'boolean', default: false },
      rollback: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  if (!values.to) throw new Error('--to is missing.');
  if (positionals.length > (values.rollback ? 1 : 0)) throw new Error(`What is "${positionals.join(' ')}"?`);
  const retention = { keep: Number(values.keep), keepHours: Number(values['keep-hours']) };
  if (!Number.isInteger(retention.keep) || retention.keep < 1)
    throw new Error('--keep takes a whole number from 1.');
  if (!(retention.keepHours >= 0)) throw new Error('--keep-hours takes a number from 0.');
  return { ...values, to: values.to, wanted: positionals[0], retention };
}

/** Throws on a build whose canonical links, feeds and messages lead to the machine that built it. */
async function checkAddress(build: string): Promise<void> {
  const page = await readFile(join(build, 'index.html'), 'utf8').catch(() => '');
  const address = findOwnAddress(page);
  // What a build without `GUIDE_SITE` is for: only the machine itself reaches it.
  if (!address || !/^(?:127\.[\d.]+|\[::1\]|localhost|0\.0\.0\.0)$/.test(new URL(address).hostname)) return;
  throw new Error(
    `The links of ${build} lead to ${address}, where no reader finds the guide. Build it with its address, then publish again:\n` +
      '  GUIDE_SITE=https://panduan.example npm run build\n' +
      'For a trial on this machine, publish it with --local.',
  );
}

async function run({ to, from, local, rollback, list, wanted, retention }: ReturnType<typeof parseOptions>) {
  if (list) {
    const current = await findCurrent(to);
    for (const { id, publishedAt, files } of await readReleases(to))
      console.log(`${id === current ? '*' : ' '} ${id}  ${publishedAt}  ${Object.keys(files).length} files`);
    return;
  }
  if (!local && !rollback) await checkAddress(from);
  const now = new Date();
  const { id, changed, removed, differing } = rollback
    ? await rollBack(to, wanted, now)
    : await publishBuild(from, to, retention, now);
  for (const file of differing)
    console.warn(`! ${file} changed under the same name: browsers that have it keep the old one`);
  console.log(`${changed ? 'now served' : 'already served'}: ${id}`);
  if (removed.length > 0) console.log(`removed: ${removed.join(', ')}`);
}

// Not that of scripts/command: publish.yml sends a server only this folder and what it needs of src/offline.
const messageOf = (error: unknown) => (error instanceof Error ? error.message : error);

try {
  if (process.argv.includes('--help')) console.log(usage);
  else
    await run(parseOptions()).catch((error: unknown) => {
      console.error(messageOf(error));
      process.exitCode = 1;
    });
} catch (error) {
  console.error(`${messageOf(error)}\n${usage}`);
  process.exitCode = 2;
}
