/**
 * `npm run check`: tells authors, in Indonesian, what is wrong in the content and what is worth a look.
 * Exit codes: 0 no errors; 1 errors; 2 used wrongly, or the content can't be read.
 */

import { once } from 'node:events';
import { watch } from 'node:fs';
import { requireFolder } from '../src/checks/read/read-tree.ts';
import { formatForGitHub } from '../src/checks/report/github.ts';
import { formatCount, formatForTerminal } from '../src/checks/report/terminal.ts';
import { reviewContent } from '../src/checks/review.ts';
import { chooseFormat, messageOf, parseArguments, readToday, runCommand } from './command/command.ts';

const usage = `Cara pakai: npm run check -- [pilihan]
  --content <folder>  folder isi panduan (bawaan: content)
  --base <ref>        bandingkan dengan cabang dasar, misalnya origin/main; peringatannya hanya yang baru di cabang ini
                      (bawaan: GUIDE_BASE, kalau ada; tanpa itu dengan dasar yang dikenal git, dengan semua peringatan)
  --format <bentuk>   terminal (bawaan), atau github: anotasi pada baris pull request
  --all               tampilkan semua, bukan hanya sepuluh pertama dari tiap jenis pesan
  --watch             periksa lagi setiap kali berkas disimpan; Ctrl+C untuk berhenti
  --help              tampilkan petunjuk ini
Kode keluar: 0 beres atau hanya peringatan, 1 ada kesalahan, 2 salah pakai atau isi panduan tidak bisa dibaca.
GUIDE_TODAY=TTTT-BB-HH mengganti hari ini.`;

const formats = { terminal: formatForTerminal, github: formatForGitHub };

const options = {
  content: { type: 'string', default: 'content' },
  base: { type: 'string' },
  format: { type: 'string', default: 'terminal' },
  all: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

type Asked = { content: string; base?: string; all: boolean };

/** Checks once and prints what it found. Resolves to whether there are errors. */
async function check({ content, base, all }: Asked, toText: typeof formatForTerminal) {
  requireFolder(content, usage);
  const issues = await reviewContent(content, readToday(), base ?? process.env.GUIDE_BASE);
  if (issues.length > 0) console.log(toText(issues, content, all ? issues.length : undefined));
  console.log(`\n${formatCount(issues)}`);
  return issues.some(({ severity }) => severity === 'error');
}

/** Milliseconds without a change after which to check again. Editors save a file in several steps. */
const quiet = 120;

/** Checks once, and again after every change, except to hidden files, until it is told to end. */
async function checkOnSave(content: string, checkOnce: () => Promise<unknown>): Promise<void> {
  requireFolder(content, usage);
  const checkNow = async () => {
    if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H');
    // A file may be deleted between being listed and being read. Its deletion calls for the next check.
    await checkOnce().catch((error) => console.error(messageOf(error)));
    const time = new Date().toLocaleTimeString('id-ID', { hour12: false });
    console.log(`Diperiksa pukul ${time}. Menunggu perubahan di ${content}; Ctrl+C untuk berhenti.`);
  };
  let last = Promise.resolve();
  const timer = setTimeout(() => {
    last = last.then(checkNow);
  }, quiet);
  const watcher = watch(content, { recursive: true }, (_, name) => {
    if (!/(?:^|[\\/])\./.test(String(name ?? ''))) timer.refresh();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => watcher.close());
  await once(watcher, 'close');
  clearTimeout(timer);
}

await runCommand(async () => {
  const { values } = parseArguments({ options }, usage);
  if (values.help) return console.log(usage);
  const toText = chooseFormat(formats, values.format, usage);
  const checkOnce = () => check(values, toText);
  if (values.watch) return checkOnSave(values.content, checkOnce);
  if (await checkOnce()) process.exitCode = 1;
});
