/**
 * `npm run check`: everything wrong in the content, and what is worth a look, in Indonesian, for the people who write it.
 * Exit codes: 0 nothing wrong, warnings at most; 1 errors found; 2 used wrongly, or the content can't be read.
 */
import { parseArgs } from 'node:util';
import { requireFolder } from '../src/checks/read/read-tree.ts';
import { formatFailure, formatForGitHub } from '../src/checks/report/github.ts';
import { formatCount, formatForTerminal } from '../src/checks/report/terminal.ts';
import { reviewContent } from '../src/checks/review.ts';
import { parseToday } from '../src/domain/dated/today.ts';
import { watchTree } from './check/watch-tree.ts';

const usage = `Cara pakai: npm run check -- [pilihan]
  --content <folder>  folder isi panduan (bawaan: content)
  --base <ref>        bandingkan dengan cabang dasar, misalnya origin/main; peringatannya hanya yang baru di cabang ini
  --format <bentuk>   terminal (bawaan), atau github: anotasi pada baris pull request
  --watch             periksa lagi setiap kali berkas disimpan; Ctrl+C untuk berhenti
  --help              tampilkan petunjuk ini
Kode keluar: 0 beres atau hanya peringatan, 1 ada kesalahan, 2 salah pakai atau isi panduan tidak bisa dibaca.
GUIDE_TODAY=TTTT-BB-HH mengganti hari ini.`;

const formats = { terminal: formatForTerminal, github: formatForGitHub };

const options = {
  content: { type: 'string', default: 'content' },
  base: { type: 'string' },
  format: { type: 'string', default: 'terminal' },
  watch: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function parseOptions() {
  try {
    return parseArgs({ options }).values;
  } catch {
    throw new Error(`Pilihan tidak dikenal: ${process.argv.slice(2).join(' ')}\n${usage}`);
  }
}

function parseFormat(name: string): (typeof formats)[keyof typeof formats] {
  if (name === 'terminal' || name === 'github') return formats[name];
  throw new Error(`Bentuk tidak dikenal: ${name}. Pilih: ${Object.keys(formats).join(', ')}.\n${usage}`);
}

type Options = ReturnType<typeof parseOptions>;

/** Checks once and prints what it found. Resolves to the exit code. */
async function check({ content, base, format }: Options): Promise<number> {
  const toText = parseFormat(format);
  await requireFolder(content, usage);
  const issues = await reviewContent(content, parseToday(process.env.GUIDE_TODAY, Date.now()), base);
  if (issues.length > 0) console.log(toText(issues, content));
  console.log(`\n${formatCount(issues)}`);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Checks whenever a file is saved, until Ctrl+C. */
async function checkOnSave(given: Options): Promise<void> {
  parseFormat(given.format);
  await requireFolder(given.content, usage);
  const { ended, end } = watchTree(given.content, async () => {
    if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H');
    // A file may go between being listed and being read; the change that took it calls for the next check.
    await check(given).catch((error) => console.error(messageOf(error)));
    const time = new Date().toLocaleTimeString('id-ID', { hour12: false });
    console.log(`Diperiksa pukul ${time}. Menunggu perubahan di ${given.content}; Ctrl+C untuk berhenti.`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  await ended;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

try {
  const given = parseOptions();
  if (given.help) console.log(usage);
  else if (given.watch) await checkOnSave(given);
  else process.exitCode = await check(given);
} catch (error) {
  console.error(messageOf(error));
  if (process.env.GITHUB_ACTIONS) console.log(formatFailure(messageOf(error)));
  process.exitCode = 2;
}
