import { withoutUnseen } from '../../text/unseen.ts';
import { quoteLine } from '../read/yaml/lines.ts';
import type { Leak, LeakRule } from './leak.ts';
import { findPrivateLinkFix } from './links.ts';
import { toPlain } from './plain-text.ts';

/** How a leak is named, what to write in its place, and what to do where that isn't enough. */
const wordings: Record<LeakRule, { name: string; substitute?: string; fix?: (found: string) => string }> = {
  'leak-phone': { name: 'nomor telepon', substitute: '[nomor HP]' },
  'leak-nik': { name: 'NIK', substitute: '[NIK]' },
  'leak-npwp': { name: 'NPWP', substitute: '[NPWP]' },
  'leak-card': { name: 'nomor kartu pembayaran', substitute: '[nomor kartu]' },
  'leak-account': { name: 'nomor rekening', substitute: '[nomor rekening]' },
  'leak-email': { name: 'alamat e-mail', substitute: '[e-mail]' },
  'leak-address': { name: 'alamat rumah', substitute: '[alamat]' },
  'leak-ticket': { name: 'nomor tiket', substitute: '[nomor tiket]' },
  'leak-private-link': { name: 'tautan ke tempat tertutup', fix: (link) => findPrivateLinkFix(link) ?? '' },
  'leak-link-query': {
    name: 'tautan dengan `?…`',
    fix: (link) => `Tulis \`${link.replace(/\?.*$/s, '')}\`.`,
  },
  'leak-secret': {
    name: 'kunci atau kata sandi',
    substitute: '[kunci]',
    fix: () => 'Hapus, dan minta pemiliknya mengganti kunci itu.',
  },
};

/** What was found, of which only the beginning is shown, because reports are read in more places than the file. */
export function describeLeak(text: string, { rule, start, end }: Leak): string {
  const found = toPlain(text.slice(start, end)).text.replace(/\s+/g, ' ');
  const host = `${found.replace(/^\w+:\/\//, '').split(/[/?#]/, 1)[0]}/`;
  const length = rule === 'leak-email' ? 2 : Math.min(4, found.length / 2);
  return `Ada ${wordings[rule].name}: \`${rule.includes('link') ? host : found.slice(0, length)}…\`.`;
}

/** How to write the same without a leak, `all` being the text's leaks. Before `yamlEnd`, in YAML, a value in brackets needs quotes. */
export function fixLeak(text: string, leak: Leak, all: readonly Leak[], yamlEnd: number): string {
  const { fix } = wordings[leak.rule];
  if (fix) return fix(toPlain(text.slice(leak.start, leak.end)).text);
  return `Tulis \`${lineWithout(text, leak.start, all, leak.start < yamlEnd)}\``;
}

/** The line with the offset `at`, cut to what surrounds it, with substitutes for all leaks, and without what can't be seen. */
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
