import type { z } from 'zod';
import { fieldMeta, findSchemaAt, knownKeys } from '../../schemas/inspect-schema.ts';
import { linkPattern } from '../../schemas/revision.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Issue, issueAt, type Place } from '../issue.ts';
import { isRuleId, type RuleId } from '../rules.ts';
import { findIntendedDate, suggestDate, toId } from '../suggest.ts';
import type { ParsedFile } from './parse-file.ts';
import { quote } from './quote.ts';
import { quoteLine } from './yaml/lines.ts';

type ZodIssue = z.core.$ZodIssue;

/** What a schema found wrong in a file, in the author's words, each fault once. */
export function explainSchemaIssues(issues: readonly ZodIssue[], file: ParsedFile, schema: z.ZodType) {
  // A misspelled key is also missing under its right name. Reporting both would be two errors for one fault.
  const misspelled = new Set(issues.flatMap((issue) => misspelledPaths(issue, file, schema)));
  return issues
    .filter(({ path }) => !(valueAt(file.data, path) === undefined && misspelled.has(formatPath(path))))
    .flatMap((issue) => explain(issue, file, schema));
}

function explain(issue: ZodIssue, file: ParsedFile, schema: z.ZodType): Issue | Issue[] {
  const { path } = issue;
  const { description } = fieldMeta(findSchemaAt(schema, path));
  const refused: Refused = {
    name: formatPath(path),
    value: valueAt(file.data, path),
    help: description ? ` (${description})` : '',
    place: file.locate(path),
    file,
  };
  const { name, value, help, place } = refused;

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const what = `Kunci \`${key}\` tidak dikenal.`;
      const fix = fixUnknownKey(key, path, file, schema);
      return issueAt(file.locateKey([...path, key]), 'unknown-key', { what, fix });
    });
  }
  if (path.length > 0 && (value === undefined || value === null) && issue.code !== 'custom') {
    const key = path.at(-1);
    const fix =
      typeof key === 'number' ? `Isi baris \`- …\`${help}.` : `Tambahkan \`${String(key)}: …\`${help}.`;
    return issueAt(place, 'missing-field', { what: `\`${name}\` belum diisi.`, fix });
  }
  if (path.length === 0 && issue.code === 'invalid_type' && issue.expected === 'array') {
    const what = `Isinya bukan daftar, melainkan ${quote(file.lineAt(place.line))}.`;
    const fix = `Tulis \`- ${file.lineAt(place.line).trim()}\`, dan dua spasi di depan baris sesudahnya.`;
    return issueAt(place, 'wrong-type', { what, fix });
  }
  if (path.length === 0 && issue.code === 'invalid_type') {
    const first = knownKeys(schema)[0] ?? '<id>';
    const what = `Isinya bukan baris \`kunci: isi\`, melainkan ${quote(file.lineAt(place.line))}.`;
    return issueAt(place, 'wrong-type', { what, fix: `Tulis \`kunci: isi\`, mulai dengan \`${first}: …\`.` });
  }
  const isTextWanted =
    issue.code === 'invalid_union' || (issue.code === 'invalid_type' && issue.expected === 'string');
  if (isTextWanted && (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date)) {
    return explainUnquoted(issue, refused, schema);
  }
  if (issue.code === 'invalid_union') {
    // The author meant the branch whose type fits.
    const isOfType = ({ path, code }: ZodIssue) => path.length > 0 || !/^invalid_(?:type|union)$/.test(code);
    const meant = issue.errors.find((branch) => branch.every(isOfType));
    if (meant)
      return meant.flatMap((each) => explain({ ...each, path: [...path, ...each.path] }, file, schema));
  }
  return explainValue(issue, refused);
}

/** The issue of a number, date or truth value where text is wanted: YAML reads `5` so. The schema tells whether quotes are enough. */
function explainUnquoted({ path }: ZodIssue, refused: Refused, schema: z.ZodType): Issue {
  const { name, file, place } = refused;
  const text = quote(refused.value).slice(1, -1);
  const [inner] = (findSchemaAt(schema, path) as z.ZodType).safeParse(text).error?.issues ?? [];
  if (inner) return { ...explainValue({ ...inner, path }, { ...refused, value: text, help: '' }), ...place };
  const what = `\`${name}\` harus teks, bukan \`${text}\`.`;
  return issueAt(place, 'wrong-type', { what, fix: fixByQuotes(file, place) });
}

/** The right paths of the keys that an issue reports as unknown because they are misspelled. */
function misspelledPaths(issue: ZodIssue, file: ParsedFile, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  return issue.keys.flatMap((key) => {
    const near = findMeant(key, keysAt(issue.path, file, schema).absent, issue.path, schema);
    return near === undefined ? [] : formatPath([...issue.path, near]);
  });
}

function fixUnknownKey(key: string, path: PropertyKey[], file: ParsedFile, schema: z.ZodType): string {
  const { known, absent } = keysAt(path, file, schema);
  const line = file.lineAt(file.locateKey([...path, key]).line);
  // `{ hours: 6,5 }`
  const [decimal] = (/^\d+$/.test(key) && new RegExp(String.raw`\d+, ?${key}\b`).exec(line)) || [];
  if (decimal) return `Tulis \`${decimal.replace(/, ?/, '.')}\`.`;
  const near = findMeant(key, absent, path, schema);
  if (near) return `Ganti \`${key}\` menjadi \`${near}\`.`;
  const twin = findNearest(key, known);
  return twin ? `Hapus \`${key}\`; \`${twin}\` sudah ada.` : `Hapus \`${key}\`.`;
}

/** The key that is meant: the nearest one, or the one that is called so in Indonesian, such as `monday` for `senin`. */
function findMeant(
  key: string,
  keys: readonly string[],
  path: PropertyKey[],
  schema: z.ZodType,
): string | undefined {
  const titleOf = (each: string) => fieldMeta(findSchemaAt(schema, [...path, each])).title ?? '';
  const isCalledSo = (each: string) => ` ${titleOf(each)}`.toLowerCase().endsWith(` ${key.toLowerCase()}`);
  return findNearest(key, keys) ?? keys.find(isCalledSo);
}

/** The keys that the schema knows at `path`, and those of them that the author hasn't written. */
function keysAt(path: PropertyKey[], file: ParsedFile, schema: z.ZodType) {
  const parent = findSchemaAt(schema, path);
  const known = parent ? knownKeys(parent) : [];
  const written = Object.keys(valueAt(file.data, path) ?? {});
  return { known, absent: known.filter((key) => !written.includes(key)) };
}

/** The value at `path` in a file's data; undefined where it isn't written. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** A field's name, with list items counted from 1: `questions[1].ask`. */
function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key + 1}]` : `${text}${text && '.'}${String(key)}`),
    '',
  );
}

/** A value that a schema refused. */
interface Refused {
  name: string;
  value: unknown;
  /** The field's description in brackets, with a space before; empty where it has none. */
  help: string;
  place: Place;
  file: ParsedFile;
}

/** Why a schema refused a value that is written, in the author's words. */
function explainValue(issue: ZodIssue, refused: Refused): Issue {
  const { name, value, help, place, file } = refused;
  const issueOf = (rule: RuleId, what: string, fix: string, at = place) => issueAt(at, rule, { what, fix });
  const wrong = (fix: string) => issueOf('wrong-value', `\`${name}\` tidak boleh ${quote(value)}.`, fix);

  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, refused);
    case 'too_small':
      if (issue.origin !== 'string')
        return wrong(`Isi ${issue.inclusive ? 'paling sedikit' : 'lebih dari'} ${issue.minimum}.`);
      return issueOf('missing-field', `\`${name}\` belum diisi.`, `Isi \`${name}\`${help}.`);
    case 'too_big': {
      if (issue.origin !== 'string') return wrong(`Isi paling banyak ${issue.maximum}.`);
      const text = String(value).trim();
      const limit = Number(issue.maximum);
      const what = `\`${name}\` ${text.length} karakter; paling banyak ${limit}.`;
      const fix = `Pendekkan ${text.length - limit} karakter: "…${fitting(text, limit).slice(-30)}".`;
      return issueOf(name === 'answer' ? 'answer-too-long' : 'too-long', what, fix);
    }
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
      const fix = name.startsWith('placeholders') ? fixPlaceholder(key) : fixId(key);
      return issueOf('wrong-value', `ID \`${key}\` tidak diizinkan.`, fix, file.locateKey(issue.path));
    }
    case 'custom':
      break;
    default:
      return wrong(`Perbaiki isinya${help}.`);
  }
  // A rule that a schema checks by itself, and names in `params`.
  const rule = isRuleId(issue.params?.rule) ? issue.params.rule : 'wrong-value';
  switch (rule) {
    case 'answer-link': {
      const [link] = new RegExp(`\\S*(?:${linkPattern.source})\\S*`, 'i').exec(String(value)) ?? [];
      const what = `Ada tautan di \`${name}\`: ${quote(link)}.`;
      const at = file.locateIn(issue.path, linkPattern);
      return issueOf(rule, what, 'Pindahkan tautannya ke isi halaman.', at);
    }
    case 'several-lines':
      return issueOf(rule, `\`${name}\` lebih dari satu baris.`, 'Gabungkan menjadi satu baris.');
    case 'impossible-date': {
      const isMisspelled = findIntendedDate(String(value)) !== undefined;
      const fault = isMisspelled ? 'tidak ditulis TTTT-BB-HH' : 'bukan tanggal yang ada';
      return issueOf(rule, `\`${name}\` ${fault}: ${quote(value)}.`, suggestDate(String(value)));
    }
    case 'term-undefined': {
      const what = `Istilah \`${String(issue.path[0])}\` belum punya arti.`;
      const at = file.locateKey(issue.path.slice(0, 1));
      return issueOf(rule, what, 'Isi `definition: …`, atau tulis `open: true`.', at);
    }
    default:
      return issueOf(rule, `\`${name}\` tidak boleh ${quote(value)}.`, 'Perbaiki isinya.');
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
  // A list or a group of keys is quoted as it is written, because its signs are what is wrong.
  const isGroup = typeof value === 'object';
  const written = isGroup
    ? file
        .lineAt(place.line)
        .slice(place.column - 1)
        .trim()
    : value;
  let fix = `Tulis ${wanted}${help}.`;
  if (expected === 'array' && (!isGroup || value instanceof Date))
    fix = `Tulis \`${String(path.at(-1))}: [${quote(value).slice(1, -1)}]\`.`;
  else if (expected === 'string' && !Array.isArray(value)) fix = fixByQuotes(file, place);
  return issueAt(place, 'wrong-type', { what: `\`${name}\` harus ${wanted}, bukan ${quote(written)}.`, fix });
}

function fixByQuotes(file: ParsedFile, { line, column }: Place): string {
  return `Tulis \`${quoteLine(file.lineAt(line), column)}\`.`;
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
