import type { z } from 'zod';
import { linkPattern } from '../../../schemas/revision.ts';
import { findNearest } from '../../../text/nearest.ts';
import { type Issue, issueAt, type Place } from '../../issue.ts';
import { isRuleId } from '../../rules.ts';
import { findIntendedDate, suggestDate, toId } from '../../suggest.ts';
import type { ParsedFile } from '../parse-file.ts';
import { quoteLine } from '../yaml/lines.ts';
import { quote } from './wording.ts';

/** A value that a schema refused. */
export interface Refused {
  name: string;
  value: unknown;
  /** The field's description in brackets, with a space before; empty where it has none. */
  help: string;
  place: Place;
  file: ParsedFile;
}

/** Why a schema refused a value that is written, in the author's words. */
export function explainValue(issue: z.core.$ZodIssue, refused: Refused): Issue {
  const { name, value, help, place, file } = refused;
  const wrong = (fix: string) =>
    issueAt(place, 'wrong-value', { what: `\`${name}\` tidak boleh ${quote(value)}.`, fix });

  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, refused);
    case 'too_small':
      if (issue.origin !== 'string') return wrong(`Isi paling sedikit ${issue.minimum}.`);
      return issueAt(place, 'missing-field', {
        what: `\`${name}\` belum diisi.`,
        fix: `Isi \`${name}\`${help}.`,
      });
    case 'too_big':
      if (issue.origin !== 'string') return wrong(`Isi paling banyak ${issue.maximum}.`);
      return tooLong(issue, refused);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = findNearest(String(value), allowed);
      return wrong(near ? `Tulis \`${near}\`.` : `Pilih satu: ${allowed.join(', ')}.`);
    }
    case 'invalid_format':
      if (name.endsWith('.github')) return wrong('Tulis nama akun, atau `organisasi/tim`, tanpa @.');
      return wrong(name.startsWith('decidedIn') ? fixReference(String(value)) : fixId(String(value)));
    case 'invalid_key': {
      const key = String(issue.path.at(-1));
      return issueAt(file.locateKey(issue.path), 'wrong-value', {
        what: `ID \`${key}\` tidak diizinkan.`,
        fix: name.startsWith('placeholders') ? fixPlaceholder(key) : fixId(key),
      });
    }
    case 'custom':
      return brokenRule(issue, refused);
    default:
      return wrong(`Perbaiki isinya${help}.`);
  }
}

const typeNames: Record<string, string> = {
  string: 'teks',
  int: 'angka bulat',
  number: 'angka',
  array: 'daftar',
  object: 'kumpulan kunci',
  record: 'kumpulan kunci',
  boolean: 'true atau false',
};

function wrongType({ expected, path }: z.core.$ZodIssueInvalidType, refused: Refused): Issue {
  const { name, value, help, place, file } = refused;
  const wanted = typeNames[expected] ?? expected;
  const source = file.lineAt(place.line);
  // A list or a group of keys is quoted as it is written, because its signs are what is wrong.
  const written = typeof value === 'object' ? source.slice(place.column - 1).trim() : value;
  const fixed =
    expected === 'array' && (typeof value !== 'object' || value instanceof Date)
      ? `Tulis \`${String(path.at(-1))}: [${quote(value).slice(1, -1)}]\`.`
      : expected === 'string' && !Array.isArray(value)
        ? `Tulis \`${quoteLine(source, place.column)}\`.`
        : `Tulis ${wanted}${help}.`;
  const what = `\`${name}\` harus ${wanted}, bukan ${quote(written)}.`;
  return issueAt(place, 'wrong-type', { what, fix: fixed });
}

function tooLong({ maximum }: z.core.$ZodIssueTooBig, { name, value, place }: Refused): Issue {
  const text = String(value).trim();
  const limit = Number(maximum);
  return issueAt(place, name === 'answer' ? 'answer-too-long' : 'too-long', {
    what: `\`${name}\` ${text.length} karakter; paling banyak ${limit}.`,
    fix: `Pendekkan ${text.length - limit} karakter: "…${fitting(text, limit).slice(-30)}".`,
  });
}

/** The start of `text` that fits in `limit` characters and ends with a whole word. */
function fitting(text: string, limit: number): string {
  const cut = text.slice(0, limit + 1);
  return (/^(.*\S)\s/su.exec(cut)?.[1] ?? cut.slice(0, limit)).trimEnd();
}

function fixReference(value: string): string {
  const [day = '', id = ''] = value.split('#');
  const date = /`(.+)`/.exec(suggestDate(day))?.[1];
  return `Tulis \`${date}#${toId(id) || '<id keputusan>'}\`.`;
}

function fixId(value: string): string {
  const id = toId(value);
  return id ? `Tulis \`${id}\`.` : 'Tulis huruf kecil, angka, dan tanda hubung, misalnya `bukti-pod`.';
}

function fixPlaceholder(key: string): string {
  const name = toId(key).replaceAll('-', '_');
  return /^[a-z]/.test(name)
    ? `Tulis \`${name}\`, dan \`{${name}}\` di teks.`
    : 'Tulis huruf kecil, angka, dan garis bawah, diawali huruf, misalnya `batas_waktu`.';
}

/** The issue of a rule that a schema checks by itself and names in `params`. */
function brokenRule({ params, path }: z.core.$ZodIssueCustom, refused: Refused): Issue {
  const { name, value, place, file } = refused;
  const rule = isRuleId(params?.rule) ? params.rule : 'wrong-value';
  switch (rule) {
    case 'answer-link': {
      const link = new RegExp(`\\S*(?:${linkPattern.source})\\S*`, 'i').exec(String(value))?.[0];
      return issueAt(file.locateIn(path, linkPattern), rule, {
        what: `Ada tautan di \`${name}\`: ${quote(link)}.`,
        fix: 'Pindahkan tautannya ke isi halaman.',
      });
    }
    case 'several-lines': {
      const what = `\`${name}\` lebih dari satu baris.`;
      return issueAt(place, rule, { what, fix: 'Gabungkan menjadi satu baris.' });
    }
    case 'impossible-date': {
      const isMisspelled = findIntendedDate(String(value)) !== undefined;
      const fault = isMisspelled ? 'tidak ditulis TTTT-BB-HH' : 'bukan tanggal yang ada';
      const what = `\`${name}\` ${fault}: ${quote(value)}.`;
      return issueAt(place, rule, { what, fix: suggestDate(String(value)) });
    }
    case 'term-undefined':
      return issueAt(file.locateKey(path.slice(0, 1)), rule, {
        what: `Istilah \`${String(path[0])}\` belum punya arti.`,
        fix: 'Isi `definition: …`, atau tulis `open: true`.',
      });
    default:
      return issueAt(place, rule, {
        what: `\`${name}\` tidak boleh ${quote(value)}.`,
        fix: 'Perbaiki isinya.',
      });
  }
}
