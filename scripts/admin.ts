/**
 * `npm run admin`: the editor in the browser, on this machine and its checked-out repository. `--build` only builds it,
 * `--propose` joins its drafts for one review. Exit codes: 0 ended by Ctrl+C, or done; 1 it can't run, with the mend; 2 used wrongly.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseToday } from '../src/domain/dated/today.ts';
import { buildAdmin } from './admin/build.ts';
import { adminConfig } from './admin/config/config.ts';
import { installAdmin } from './admin/install.ts';
import { type Proposal, propose } from './admin/propose.ts';
import { contentWithDrafts, currentBranch, unsavedFiles } from './admin/repository.ts';
import { serveAdmin } from './admin/server.ts';
import { explain } from './setup/failure.mjs';
import { firstFreePort, HOST, parsePort } from './setup/port.ts';
import { ROOT } from './setup/project.mjs';
import { say, task } from './setup/report.mjs';

const usage = `Cara pakai: npm run admin -- [pilihan]
  --propose <nama>  gabungkan semua draf berstatus "Siap" ke cabang usulan/<nama>, untuk satu pull request
  --build           hanya membuat dist-admin/, tidak menjalankannya
  --repo <folder>   repositori panduan yang diubah (bawaan: repositori ini)
  --out <folder>    tempat editor dibuat (bawaan: dist-admin)
  --help            tampilkan petunjuk ini
PORT=5000 mengganti port pertama yang dicoba.`;

const FIRST_PORT = 4331;
const options = {
  propose: { type: 'string' },
  build: { type: 'boolean', default: false },
  repo: { type: 'string', default: ROOT },
  out: { type: 'string', default: join(ROOT, 'dist-admin') },
  help: { type: 'boolean', default: false },
} as const;

function parseOptions() {
  try {
    return parseArgs({ options }).values;
  } catch {
    return undefined;
  }
}

async function run({
  propose: name,
  build,
  repo,
  out,
}: NonNullable<ReturnType<typeof parseOptions>>): Promise<void> {
  const root = resolve(repo);
  if (name !== undefined) return sayProposal(propose(root, name));
  const folder = 'content';
  const situation = () => ({ branch: currentBranch(root), folder, unsaved: () => unsavedFiles(root) });
  const config = async () =>
    adminConfig(await contentWithDrafts(root, folder), {
      branch: currentBranch(root),
      folder,
      today: parseToday(process.env.GUIDE_TODAY, Date.now()),
    });
  const branch = currentBranch(root);
  await installAdmin();
  const progress = task('building the editor');
  await buildAdmin(resolve(out), await config());
  progress.done(`editor built in ${resolve(out)}`);
  if (build) return;

  const port = await firstFreePort(parsePort(process.env.PORT, FIRST_PORT));
  const stop = await serveAdmin(resolve(out), root, port, { situation, config });
  say(`\n  Editor siap (the editor is ready), hanya di komputer ini:\n\n    http://${HOST}:${port}/\n`);
  say(`  Berangkat dari cabang ${branch}; tiap berkas disimpan di cabangnya sendiri, cms/…`);
  say('  Ctrl+C menghentikannya (Ctrl+C stops it).');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

function sayProposal({ branch, drafts }: Proposal): void {
  say(`  ✓ ${drafts.length} draf digabung ke cabang ${branch}:`);
  for (const draft of drafts) say(`      ${draft}`);
  say(`\n  Berikutnya:\n    npm run check\n    git push --set-upstream origin ${branch}`);
}

const given = parseOptions();
if (given?.help) console.log(usage);
else if (given) {
  await run(given).catch((error: unknown) => {
    console.error(explain(error));
    process.exitCode = 1;
  });
} else {
  console.error(`Pilihan tidak dikenal: ${process.argv.slice(2).join(' ')}\n${usage}`);
  process.exitCode = 2;
}
