/**
 * `npm run check`: everything wrong in the content, in Indonesian, for the people who write it.
 * Exit codes: 0 nothing wrong, 1 errors found, 2 the check itself couldn't run.
 */
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseToday } from '../src/domain/today.ts';
import { checkContent } from './checks/index.ts';
import { formatCount, formatForTerminal } from './report/terminal.ts';

const usage = `Cara pakai: npm run check -- [pilihan]
  --content <folder>  folder isi panduan (bawaan: content)
  --base <ref>        bandingkan dengan cabang dasar, misalnya origin/main`;

function parseOptions(): { content: string; base?: string | undefined } {
  try {
    const options = { content: { type: 'string', default: 'content' }, base: { type: 'string' } } as const;
    return parseArgs({ options }).values;
  } catch {
    throw new Error(`Pilihan tidak dikenal: ${process.argv.slice(2).join(' ')}\n${usage}`);
  }
}

async function checkFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) throw new Error(`Folder isi panduan tidak ditemukan: ${path}\n${usage}`);
}

try {
  const { content, base } = parseOptions();
  await checkFolder(content);
  const today = parseToday(process.env.GUIDE_TODAY, Date.now());
  const { issues } = await checkContent(content, today, base);
  if (issues.length > 0) console.log(formatForTerminal(issues, content));
  console.log(`\n${formatCount(issues)}`);
  process.exitCode = issues.some((issue) => issue.severity === 'error') ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
