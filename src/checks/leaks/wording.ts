import { quoteLine } from '../suggest.ts';
import type { Leak, LeakRule } from './leak.ts';

/** What stands in a text in place of a leak; undefined for what has to go altogether. */
const substitutes: Partial<Record<LeakRule, string>> = {
  'leak-phone': '[nomor HP]',
  'leak-nik': '[NIK]',
  'leak-card': '[nomor kartu]',
  'leak-account': '[nomor rekening]',
  'leak-email': '[e-mail]',
  'leak-secret': '[kunci]',
};

const names: Record<LeakRule, string> = {
  'leak-phone': 'nomor telepon',
  'leak-nik': 'NIK',
  'leak-card': 'nomor kartu pembayaran',
  'leak-account': 'nomor rekening',
  'leak-email': 'alamat e-mail',
  'leak-ticket-link': 'tautan ke tiket',
  'leak-channel-link': 'tautan ke channel',
  'leak-link-query': 'tautan dengan `?…`',
  'leak-secret': 'kunci atau kata sandi',
};

/** What was found, with only its beginning: the report is read in more places than the file. */
export function sayLeak(text: string, { rule, start, end }: Leak): string {
  return `Ada ${names[rule]}: \`${masked(rule, text.slice(start, end))}\`.`;
}

function masked(rule: LeakRule, found: string): string {
  const line = found.replace(/\s+/g, ' ');
  switch (rule) {
    case 'leak-email':
      return `${line.slice(0, 2)}…`;
    case 'leak-ticket-link':
    case 'leak-channel-link':
    case 'leak-link-query':
      return `${withoutScheme(line).split(/[/?#]/, 1)[0]}/…`;
    default:
      return `${line.slice(0, 4)}…`;
  }
}

/**
 * How to say the same without it. `all`: every leak of the text, so that the line given is one that may stay; `yamlEnd`:
 * where the text stops being YAML, in which a value can't begin with a bracket.
 */
export function mendLeak(text: string, leak: Leak, all: readonly Leak[], yamlEnd: number): string {
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
      return `Tulis \`${substitutes[leak.rule]}\` sebagai gantinya: \`${lineWithout(text, leak, all, leak.start < yamlEnd)}\``;
  }
}

/** The line of the leak with every leak in it put in other words, cut to what surrounds this one. */
function lineWithout(text: string, leak: Leak, all: readonly Leak[], isYaml: boolean): string {
  const lineStart = text.lastIndexOf('\n', leak.start - 1) + 1;
  const lineEnd = text.indexOf('\n', leak.end) < 0 ? text.length : text.indexOf('\n', leak.end);
  let line = '';
  let at = lineStart;
  let place = 0;
  for (const each of all.filter(({ start, end }) => start >= lineStart && end <= lineEnd)) {
    line += text.slice(at, each.start);
    if (each === leak) place = line.length;
    line += substitutes[each.rule] ?? '…';
    at = each.end;
  }
  line = (line + text.slice(at, lineEnd)).trimEnd();
  const beginsValue = /^\s*(?:- +)?(?:[\w-]+: +)?$/.test(line.slice(0, place));
  return isYaml && beginsValue ? quoteLine(line, place + 1) : around(line, place);
}

/** At most 100 characters of a line about the place given, whole words. */
function around(line: string, place: number): string {
  const start = place <= 50 ? 0 : line.lastIndexOf(' ', place - 40) + 1;
  const cut = line.slice(start);
  const end = cut.length <= 100 ? cut.length : cut.lastIndexOf(' ', 100);
  return `${start > 0 ? '…' : ''}${cut.slice(0, end > 0 ? end : 100).trim()}${end < cut.length ? '…' : ''}`;
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//i, '');
}
