import type { z } from 'zod';
import { linkPattern } from '../../../schemas/revision.ts';
import { findNearest } from '../../../text/nearest.ts';
import { isRuleId, type RuleId } from '../../rules.ts';
import { findIntendedDate, quoteLine, suggestDate, toId } from '../../suggest.ts';
import type { ParsedFile, Place } from '../parse-file.ts';
import { fitting, formatPath, quote, typeName } from './wording.ts';

export type ZodIssue = z.core.$ZodIssue;

/** A rule broken by one value, and the mend. `place` only where it isn't the value's own. */
export interface Fault {
  rule: RuleId;
  what: string;
  fix: string;
  place?: Place;
}

/** The value that a schema refused: its name, what was written, what its schema says of it (with a space before). */
export interface Refused {
  name: string;
  value: unknown;
  help: string;
  file: ParsedFile;
}

/** Why a value that is written was refused, in the author's words. */
export function faultOf(issue: ZodIssue, refused: Refused): Fault {
  const { name, value, help, file } = refused;
  const wrong = (fix: string): Fault => ({
    rule: 'wrong-value',
    what: `\`${name}\` tidak boleh ${quote(value)}.`,
    fix,
  });

  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, refused);
    case 'too_small':
      if (issue.origin === 'string') {
        return { rule: 'missing-field', what: `\`${name}\` belum diisi.`, fix: `Isi \`${name}\`${help}.` };
      }
      return wrong(`Isi paling sedikit ${issue.minimum}${help}.`);
    case 'too_big':
      if (issue.origin === 'string') return tooLong(String(value).trim(), Number(issue.maximum), name);
      return wrong(`Isi paling banyak ${issue.maximum}${help}.`);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = findNearest(String(value), allowed);
      return wrong(near ? `Tulis \`${near}\`.` : `Pilih satu: ${allowed.join(', ')}.`);
    }
    case 'invalid_format':
      if (name.endsWith('.github')) return wrong('Tulis nama akun, atau `organisasi/tim`, tanpa @.');
      return wrong(name.startsWith('decidedIn') ? mendReference(String(value)) : mendId(String(value)));
    case 'invalid_key': {
      const key = String(issue.path.at(-1));
      const place = file.locateKey(issue.path);
      const fix = name.startsWith('placeholders') ? mendPlaceholder(key) : mendId(key);
      return { rule: 'wrong-value', what: `ID \`${key}\` tidak diizinkan.`, fix, place };
    }
    case 'custom':
      return brokenRule(isRuleId(issue.params?.rule) ? issue.params.rule : undefined, issue, refused);
    default:
      return wrong(`Perbaiki isinya${help}.`);
  }
}

function wrongType(
  issue: Extract<ZodIssue, { code: 'invalid_type' }>,
  { name, value, help, file }: Refused,
): Fault {
  const wanted = typeName(issue.expected);
  const { line, column } = file.locate(issue.path);
  const source = file.lineAt(line);
  // A list or a group of keys is quoted as it is written: its braces or colon are what went wrong.
  const written = typeof value === 'object' ? source.slice(column - 1).trim() : value;
  const what = `\`${name}\` harus ${wanted}, bukan ${quote(written)}.`;
  if (issue.expected === 'array' && typeof value === 'string') {
    return {
      rule: 'wrong-type',
      what,
      fix: `Tulis sebagai daftar: \`${name.split('.').at(-1)}: [${value}]\`.`,
    };
  }
  if (issue.expected === 'string' && !Array.isArray(value)) {
    return { rule: 'wrong-type', what, fix: `Apit dengan tanda kutip: \`${quoteLine(source, column)}\`` };
  }
  return { rule: 'wrong-type', what, fix: `Tulis ${wanted}${help}.` };
}

function tooLong(text: string, limit: number, name: string): Fault {
  const isAnswer = name === 'answer';
  const shorter = `Pendekkan ${text.length - limit} karakter, misalnya berhenti di "…${fitting(text, limit).slice(-30)}"`;
  return {
    rule: isAnswer ? 'answer-too-long' : 'too-long',
    what: `\`${name}\` ${text.length} karakter; paling banyak ${limit}.`,
    fix: isAnswer ? `${shorter}; rinciannya pindahkan ke isi halaman.` : `${shorter}.`,
  };
}

function mendReference(value: string): string {
  const date = suggestDate(value.split('#')[0] ?? '');
  return `Tulis \`<tanggal catatan>#<id keputusan>\`, misalnya \`${/`(.+)`/.exec(date)?.[1]}#${toId(value.split('#')[1] ?? '') || 'bukti-pod'}\`.`;
}

function mendId(value: string): string {
  const id = toId(value);
  return id ? `Tulis \`${id}\`.` : 'Tulis huruf kecil, angka, dan tanda hubung, misalnya `bukti-pod`.';
}

function mendPlaceholder(key: string): string {
  const name = toId(key).replaceAll('-', '_');
  return /^[a-z]/.test(name)
    ? `Tulis \`${name}\`, dan \`{${name}}\` di teks balasan.`
    : 'Tulis huruf kecil, angka, dan garis bawah, diawali huruf, misalnya `batas_waktu`.';
}

function brokenRule(rule: RuleId | undefined, { path }: ZodIssue, { name, value, file }: Refused): Fault {
  switch (rule) {
    case 'answer-link': {
      const link = new RegExp(`\\S*(?:${linkPattern.source})\\S*`, 'i').exec(String(value))?.[0];
      return {
        rule,
        what: `Ada tautan di \`${name}\`: ${quote(link)}.`,
        fix: `Hapus tautannya dari \`${name}\`; taruh di isi halaman sebagai pelengkap.`,
        place: file.locateIn(path, linkPattern),
      };
    }
    case 'several-lines':
      return { rule, what: `\`${name}\` lebih dari satu baris.`, fix: 'Gabungkan menjadi satu baris.' };
    case 'impossible-date': {
      const isMisspelled = findIntendedDate(String(value)) !== undefined;
      const fault = isMisspelled ? 'tidak ditulis TTTT-BB-HH' : 'bukan tanggal yang ada';
      return { rule, what: `\`${name}\` ${fault}: ${quote(value)}.`, fix: suggestDate(String(value)) };
    }
    case 'term-undefined':
      return {
        rule,
        what: `Istilah \`${String(path[0])}\` belum punya arti.`,
        fix: 'Isi `definition: …`, atau tulis `open: true` bila artinya memang belum pasti.',
        place: file.locateKey(path.slice(0, 1)),
      };
    default:
      return {
        rule: rule ?? 'wrong-value',
        what: `\`${formatPath(path)}\` tidak boleh ${quote(value)}.`,
        fix: 'Perbaiki isinya.',
      };
  }
}
