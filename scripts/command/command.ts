import { type ParseArgsConfig, parseArgs } from 'node:util';
import { formatFailure } from '../../src/checks/report/github.ts';
import { parseToday } from '../../src/domain/dated/today.ts';

/** The arguments of the command line, parsed. Throws in Indonesian, with `usage`, where one is unknown. */
export function parseArguments<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config);
  } catch {
    throw new Error(`Pilihan tidak dikenal: ${process.argv.slice(2).join(' ')}\n${usage}`);
  }
}

/** The output format with that name. Throws in Indonesian, with `usage`, where there is none. */
export function chooseFormat<Format>(formats: Record<string, Format>, name: string, usage: string): Format {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format) return format;
  throw new Error(`Bentuk tidak dikenal: ${name}. Pilih: ${Object.keys(formats).join(', ')}.\n${usage}`);
}

/** The day that `GUIDE_TODAY` names, else the one in Jakarta. Throws a `RangeError` where it is no day. */
export const readToday = () => parseToday(process.env.GUIDE_TODAY, Date.now());

/** Runs a command. Where it rejects, prints the message, in a workflow also as an annotation, and exits with code 2. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  await run().catch((error) => {
    console.error(messageOf(error));
    if (process.env.GITHUB_ACTIONS) console.log(formatFailure(messageOf(error)));
    process.exitCode = 2;
  });
}

/** What Node's codes say of a file, in Indonesian. */
const fileProblems: Record<string, string> = {
  ENOENT: 'tidak ada berkas atau folder itu',
  EISDIR: 'itu folder, bukan berkas',
  ENOTDIR: 'salah satu foldernya sebuah berkas',
  EACCES: 'akun ini tidak boleh membuka atau menulisnya',
  ENOSPC: 'tempat penyimpanannya penuh',
};

/** What an error says. One of the file system is said in Indonesian, with the file's path. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', path } = error as NodeJS.ErrnoException;
  const problem = fileProblems[code];
  return path && problem ? `${path}: ${problem}.` : error.message;
}
