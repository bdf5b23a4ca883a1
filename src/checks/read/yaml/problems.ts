import { type Document, isScalar, visit, type YAMLError } from 'yaml';
import type { RuleId } from '../../rules.ts';
import { quoteLine } from '../../suggest.ts';
import { indented, lineAt, lineStart, quoteAt, skipBlank } from './lines.ts';
import { findReference } from './nodes.ts';
import { findMisaligned, findOpenQuote } from './slips.ts';

/** What keeps a YAML text from being read, in the author's words. */
export interface YamlProblem {
  rule: RuleId;
  /** Offset in the YAML text. */
  at: number;
  what: string;
  fix: string;
}

/**
 * Everything wrong with a YAML text, or nothing. Of errors in its grammar only the first: those after it are mostly
 * the same fault read on. Double keys don't disturb the grammar, so each is named.
 */
export function findYamlProblems(document: Document, yaml: string): YamlProblem[] {
  const isDouble = (error: YAMLError) => error.code === 'DUPLICATE_KEY';
  const doubles = document.errors.filter(isDouble).map((error) => double(error, yaml));
  const grammar = document.errors.filter((error) => !isDouble(error));
  const [first] = grammar;
  if (first) return [...doubles, explain(first, grammar, document, yaml)];
  const special = findReference(document, yaml) ?? document.warnings[0]?.pos[0];
  return special === undefined ? doubles : [...doubles, specialStart(special, yaml)];
}

function double(error: YAMLError, yaml: string): YamlProblem {
  return {
    rule: 'duplicate-id',
    at: error.pos[0],
    what: `Kunci ini ditulis dua kali${quoteAt(yaml, error.pos[0])}.`,
    fix: 'Sisakan satu, atau beri nama lain.',
  };
}

type Problem = (place: number, what: string, fix: string) => YamlProblem;

function unclosed(at: number, problem: Problem): YamlProblem {
  return problem(
    at,
    'Tanda kutip atau kurung dibuka di sini tetapi tidak ditutup',
    'Tutup di akhir isinya, pada baris yang sama.',
  );
}

function unaligned(at: number, problem: Problem): YamlProblem {
  return problem(
    at,
    'Lekukan baris ini tidak sejajar',
    'Sejajarkan dengan baris di atasnya: dua spasi per tingkat.',
  );
}

function explain(error: YAMLError, all: YAMLError[], document: Document, yaml: string): YamlProblem {
  const at = skipBlank(yaml, error.pos[0]);
  const problem: Problem = (place, what, fix) => ({
    rule: 'invalid-yaml',
    at: place,
    what: `${what}${quoteAt(yaml, place)}.`,
    fix,
  });
  const quote = findOpenQuote(document, yaml, at);
  if (quote !== undefined) return unclosed(quote, problem);
  const misaligned = findMisaligned(yaml, at);
  if (misaligned !== undefined) return unaligned(misaligned, problem);
  const inQuotes = `Apit isinya dengan tanda kutip: \`${quoteLine(lineAt(yaml, at))}\``;

  if (/closing [&"']|end with a [\]}]/.test(error.message)) {
    return unclosed(openingOf(error, document, yaml), problem);
  }
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problem(at, 'Ada tab di awal baris', 'Ganti tab dengan dua spasi.');
    case 'BAD_INDENT':
      return unaligned(indented(yaml, at), problem);
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const onward = all.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at);
      if (!onward) return problem(at, 'Ada titik dua di dalam isi', inQuotes);
      return problem(
        indented(yaml, onward.pos[1]),
        'Baris ini terbaca sebagai sambungan baris di atasnya, padahal berisi titik dua',
        'Kalau ini kunci, sejajarkan dengan kunci di atasnya. Kalau ini sambungan isi, tulis `>-` sesudah kuncinya dan mulai isinya di baris baru.',
      );
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return keyless(at, yaml, problem);
    case 'MISSING_CHAR':
      if (error.message.startsWith('Implicit map key')) return keyless(at, yaml, problem);
      return problem(
        at,
        'Ada tanda yang kurang',
        'Tambahkan koma di antara isi kurung, atau spasi sebelum #.',
      );
    case 'MULTIPLE_DOCS':
      return problem(at, 'Baris --- membelah berkas ini', 'Hapus baris ---.');
    case 'UNEXPECTED_TOKEN': {
      const sign = /^\s*(?:- )?(?:[\w-]+:\s+)?(?=[*&{[])/.exec(lineAt(yaml, at))?.[0].length;
      if (sign !== undefined) return specialStart(lineStart(yaml, at) + sign, yaml);
      return problem(at, 'Bagian ini tidak terbaca', inQuotes);
    }
    default:
      return problem(at, 'Isi ini diawali atau memuat tanda khusus YAML', inQuotes);
  }
}

/** A line that is neither `key: value` nor the rest of one. */
function keyless(at: number, yaml: string, problem: Problem): YamlProblem {
  const line = lineAt(yaml, at).trim();
  const [, key, value] = /^([\w-]+):(\S.*)$/.exec(line) ?? [];
  if (key) return problem(at, 'Kurang spasi sesudah titik dua', `Tulis \`${key}: ${value}\`.`);
  if (/^[\w-]+$/.test(line))
    return problem(at, 'Kurang titik dua sesudah nama kunci', `Tulis \`${line}: …\`.`);
  return problem(
    at,
    'Baris ini bukan kunci dan bukan sambungan baris di atasnya',
    'Tulis `kunci: isi`; atau beri dua spasi di depannya bila ini sambungan isi.',
  );
}

function specialStart(at: number, yaml: string): YamlProblem {
  return {
    rule: 'invalid-yaml',
    at,
    what: `Isi ini diawali tanda khusus YAML${quoteAt(yaml, at)}.`,
    fix: `Apit isinya dengan tanda kutip: \`${quoteLine(lineAt(yaml, at))}\``,
  };
}

/** Where the quote or bracket stands that the error misses the end of. */
function openingOf(error: YAMLError, document: Document, yaml: string): number {
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1];
  if (bracket) return Math.max(0, yaml.lastIndexOf(bracket === ']' ? '[' : '{', error.pos[0]));
  let start = error.pos[0];
  visit(document, {
    Scalar(_, node) {
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      const [from = 0, to = 0] = node.range ?? [];
      if (isScalar(node) && isQuoted && from <= error.pos[0] && to >= error.pos[0]) start = from;
    },
  });
  return start;
}
