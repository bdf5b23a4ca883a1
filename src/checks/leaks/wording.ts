import { withoutUnseen } from '../../text/unseen.ts';
import { quoteLine } from '../read/yaml/lines.ts';
import type { Leak, LeakRule } from './leak.ts';

/** How a leak is named, and what to write in its place; without a substitute it has to be deleted. */
const wordings: Record<LeakRule, { name: string; substitute?: string }> = {
  'leak-phone': { name: 'nomor telepon', substitute: '[nomor HP]' },
  'leak-nik': { name: 'NIK', substitute: '[NIK]' },
  'leak-card': { name: 'nomor kartu pembayaran', substitute: '[nomor kartu]' },
  'leak-account': { name: 'nomor rekening', substitute: '[nomor rekening]' },
  'leak-email': { name: 'alamat e-mail', substitute: '[e-mail]' },
  'leak-ticket-link': { name: 'tautan ke tiket' },
  'leak-channel-link': { name: 'tautan ke channel' },
  'leak-link-query': { name: 'tautan dengan `?…`' },
  'leak-secret': { name: 'kunci atau kata sandi', substitute: '[kunci]' },
};

/** What was found, of which only the beginning is shown, because reports are read in more places than the file. */
export function describeLeak(text: string, { rule, start, end }: Leak): string {
  return `Ada ${wordings[rule].name}: \`${masked(rule, text.slice(start, end))}\`.`;
}

function masked(rule: LeakRule, found: string): string {
  const line = found.replace(/\s+/g, ' ');
  switch (rule) {
    case 'leak-email':
      return `${line.slice(0, 2)}…`;
    case 'leak-ticket-link':
    case 'leak-channel-link':
    case 'leak-link-query':
      return `${line.replace(/^https?:\/\//i, '').split(/[/?#]/, 1)[0]}/…`;
    default:
      return `${line.slice(0, 4)}…`;
  }
}

/**
 * How to write the same without the leak. `all` are the leaks of the text, so that the suggested line has none. `yamlEnd` is
 * the offset at which the text's YAML ends: there a value in brackets needs quotes.
 */
export function fixLeak(text: string, leak: Leak, all: readonly Leak[], yamlEnd: number): string {
  const found = text.slice(leak.start, leak.end);
  switch (leak.rule) {
    case 'leak-ticket-link':
      return 'Hapus tautannya; ceritakan kasusnya tanpa data yang menunjuk ke seorang pelanggan.';
    case 'leak-channel-link': {
      const number = /\/(\d+)(?:\?.*)?$/.exec(found)?.[1];
      return `Hapus tautannya dan sebut nomor pesannya saja: \`KMC ${number ?? '…'}\`.`;
    }
    case 'leak-link-query':
      return `Tulis tautannya tanpa bagian sesudah \`?\`: \`${found.replace(/\?.*$/s, '')}\`.`;
    case 'leak-secret':
      return 'Hapus dari berkas, lalu minta pemiliknya mengganti kunci itu: yang pernah tersimpan di git dianggap sudah bocor.';
    default:
      return `Tulis \`${wordings[leak.rule].substitute}\` sebagai gantinya: \`${lineWithout(text, leak.start, all, leak.start < yamlEnd)}\``;
  }
}

/**
 * The line with the offset `at`, cut to what surrounds it, with substitutes for all leaks, and without what can't be seen. A
 * substitute that begins a value of YAML is put in quotes.
 */
export function lineWithout(text: string, at: number, leaks: readonly Leak[], isYaml = false): string {
  const end = Math.max(at, ...leaks.filter(({ start }) => start === at).map((leak) => leak.end));
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const before = substitute(text, text.lastIndexOf('\n', at - 1) + 1, at, leaks);
  const line = (before + substitute(text, at, lineEnd, leaks)).trimEnd();
  const beginsValue = /^\s*(?:- +)?(?:[\w-]+: +)?$/.test(before);
  return isYaml && beginsValue ? quoteLine(line, before.length + 1) : around(line, before.length);
}

function substitute(text: string, start: number, end: number, leaks: readonly Leak[]): string {
  let clean = '';
  let at = start;
  for (const leak of leaks.filter((each) => each.start < end && each.end > start)) {
    if (leak.start >= start) clean += text.slice(at, leak.start) + (wordings[leak.rule].substitute ?? '…');
    at = leak.end;
  }
  return withoutUnseen(clean + text.slice(at, end));
}

/** At most 100 characters of a line around `place`, in whole words. */
function around(line: string, place: number): string {
  const start = place <= 50 ? 0 : line.lastIndexOf(' ', place - 40) + 1;
  const cut = line.slice(start);
  const end = cut.length <= 100 ? cut.length : cut.lastIndexOf(' ', 100);
  return `${start > 0 ? '…' : ''}${cut.slice(0, end > 0 ? end : 100).trim()}${end < cut.length ? '…' : ''}`;
}
