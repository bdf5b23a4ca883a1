import { type Document, type Scalar, visit, type YAMLError } from 'yaml';
import type { Message } from '../../issue.ts';
import type { RuleId } from '../../rules.ts';
import { quote } from '../quote.ts';
import { indented, lineAt, lineStart, quoteAt, quoteLine, skipBlank } from './lines.ts';
import { findReference } from './nodes.ts';

export interface YamlProblem extends Message {
  rule: RuleId;
  /** The offset in the YAML text. */
  at: number;
}

/** What is wrong with a YAML text: the first syntax error, as those after it are mostly the same mistake, and each double key. */
export function findYamlProblems(document: Document, yaml: string): YamlProblem[] {
  const isDouble = ({ code }: YAMLError) => code === 'DUPLICATE_KEY';
  const doubles = document.errors.filter(isDouble).map(
    ({ pos: [at] }): YamlProblem => ({
      rule: 'duplicate-id',
      at,
      what: `Kunci ditulis dua kali${quoteAt(yaml, at)}.`,
      fix: 'Sisakan satu, atau beri nama lain.',
    }),
  );
  const errors = document.errors.filter((error) => !isDouble(error));
  const [first] = errors;
  if (first) return [...doubles, explain(first, errors, document, yaml)];
  const special = findReference(document, yaml) ?? document.warnings[0]?.pos[0];
  return special === undefined ? doubles : [...doubles, specialStart(yaml, special)];
}

const unclosed = ['Tanda kutip atau kurung tidak ditutup', 'Tutup di akhir isinya.'] as const;
const unaligned = [
  'Baris ini tidak sejajar',
  'Sejajarkan dengan baris di atasnya, dua spasi per tingkat.',
] as const;

function explain(error: YAMLError, all: YAMLError[], document: Document, yaml: string): YamlProblem {
  const at = skipBlank(yaml, error.pos[0]);
  const quote = findOpenQuote(document, yaml, at);
  if (quote !== undefined) return problemAt(yaml, quote, ...unclosed);
  const misaligned = findMisaligned(yaml, at);
  if (misaligned !== undefined) return problemAt(yaml, misaligned, ...unaligned);
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1];
  const opening = yaml.lastIndexOf(bracket === ']' ? '[' : '{', error.pos[0]);
  if (bracket) return problemAt(yaml, Math.max(0, opening), ...unclosed);
  if (/closing [&"']/.test(error.message))
    return problemAt(yaml, findQuoteAround(document, error.pos[0]) ?? error.pos[0], ...unclosed);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problemAt(yaml, at, 'Ada tab di awal baris', 'Ganti tab dengan dua spasi.');
    case 'BAD_INDENT':
      return problemAt(yaml, indented(yaml, at), ...unaligned);
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const onward = all.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at);
      if (!onward) return problemAt(yaml, at, 'Ada titik dua di dalam isi', inQuotes(yaml, at));
      return problemAt(
        yaml,
        indented(yaml, onward.pos[1]),
        'Sambungan baris di atasnya, tetapi berisi titik dua',
        'Kunci: sejajarkan dengan kunci di atasnya. Isi: mulai di baris baru sesudah `>-`.',
      );
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return withoutKey(yaml, at);
    case 'MISSING_CHAR': {
      if (error.message.startsWith('Implicit map key')) return withoutKey(yaml, at);
      const fix = 'Tambahkan koma di antara isi kurung, atau spasi sebelum #.';
      return problemAt(yaml, at, 'Ada tanda yang kurang', fix);
    }
    case 'MULTIPLE_DOCS':
      return problemAt(yaml, at, 'Baris --- membelah berkas ini', 'Hapus baris ---.');
    case 'UNEXPECTED_TOKEN': {
      const sign = /^\s*(?:- )?(?:[\w-]+:\s+)?(?=[*&{[])/.exec(lineAt(yaml, at))?.[0].length;
      if (sign !== undefined) return specialStart(yaml, lineStart(yaml, at) + sign);
      return problemAt(yaml, at, 'Tidak terbaca', inQuotes(yaml, at));
    }
    default:
      return problemAt(yaml, at, 'Ada tanda khusus YAML', inQuotes(yaml, at));
  }
}

function problemAt(yaml: string, at: number, what: string, fix: string): YamlProblem {
  return { rule: 'invalid-yaml', at, what: `${what}${quoteAt(yaml, at)}.`, fix };
}

function inQuotes(yaml: string, at: number): string {
  return `Tulis \`${quoteLine(lineAt(yaml, at))}\`.`;
}

function specialStart(yaml: string, at: number): YamlProblem {
  // Quotes don't make a key of this name safe.
  const isName = lineAt(yaml, at).trimStart().startsWith('__proto__');
  return problemAt(yaml, at, 'Ada tanda khusus YAML', isName ? 'Beri nama lain.' : inQuotes(yaml, at));
}

/** The problem of a line that is neither `key: value` nor the continuation of the line above. */
function withoutKey(yaml: string, at: number): YamlProblem {
  const line = lineAt(yaml, at).trim();
  const [, key, value] = /^([\w-]+):(\S.*)$/.exec(line) ?? [];
  if (key) return problemAt(yaml, at, 'Kurang spasi sesudah titik dua', `Tulis \`${key}: ${value}\`.`);
  if (/^[\w-]+$/.test(line)) {
    return problemAt(yaml, at, 'Kurang titik dua sesudah nama kunci', `Tulis \`${line}: …\`.`);
  }
  const what = 'Bukan `kunci: isi`';
  const fix = 'Tulis `kunci: isi`, atau beri dua spasi di depannya.';
  return problemAt(yaml, at, what, fix);
}

/** The values that are texts and lose what follows ` #`, or a backslash in double quotes with the letter after it. */
export function findLosses(document: Document, yaml: string): YamlProblem[] {
  return scalarsIn(document).flatMap(({ comment, range, value }): YamlProblem[] => {
    const [at = 0, end = 0] = range ?? [];
    const isCut = comment || /^"[^\n]*\\[abefv0]/.test(yaml.slice(at, end));
    if (typeof value !== 'string' || !isCut) return [];
    return [{ rule: 'reads-otherwise', at, what: `Tampil: ${quote(value)}.`, fix: inQuotes(yaml, at) }];
  });
}

const keyLine = /^[ \t]*(?:- )?[\w/-]+:(?:\s|$)/;

/** The offset of a quote that isn't closed on its line. It ends at the next one, if at all, so the parser reports it only there: at `at`. */
function findOpenQuote(document: Document, yaml: string, at: number): number | undefined {
  const open = quotedRanges(document).find(([start, end]) => {
    const [, ...below] = yaml.slice(start, end).split('\n');
    const isReported = below.length > 0 && start <= at && lineStart(yaml, at) <= end;
    return isReported || below.some((line) => keyLine.test(line));
  });
  return open?.[0];
}

/** The offset of the last quoted value around the offset `at`; undefined where there is none. */
function findQuoteAround(document: Document, at: number): number | undefined {
  return quotedRanges(document).findLast(([start, end]) => start <= at && at <= end)?.[0];
}

function quotedRanges(document: Document) {
  const quoted = scalarsIn(document).filter(({ type }) => type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE');
  return quoted.flatMap(({ range }) => (range ? [range] : []));
}

function scalarsIn(document: Document): Scalar[] {
  const found: Scalar[] = [];
  visit(document, { Scalar: (_, node) => void found.push(node) });
  return found;
}

/** The offset of the nearest key from `at` upwards with odd indentation: the parser reports only the key after it. */
function findMisaligned(yaml: string, at: number): number | undefined {
  const level = depthOf(yaml, lineStart(yaml, at));
  for (let start = lineStart(yaml, at); start >= 0; start = start > 0 ? lineStart(yaml, start - 1) : -1) {
    const line = yaml.slice(start).split('\n', 1)[0] ?? '';
    if (!keyLine.test(line)) continue;
    const depth = depthOf(yaml, start);
    if (depth % 2 === 1) return start + depth;
    if (depth < level) return undefined;
  }
  return undefined;
}

function depthOf(yaml: string, start: number): number {
  return /^ */.exec(yaml.slice(start, start + 40))?.[0].length ?? 0;
}
