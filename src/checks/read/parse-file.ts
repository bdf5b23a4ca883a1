import { LineCounter, parseDocument } from 'yaml';
import type { Issue } from '../issue.ts';
import type { RuleId } from '../rules.ts';
import { cutFrontmatter } from './frontmatter.ts';
import type { RawFile } from './read-tree.ts';
import { findKeyNode, findNode, startOf, yamlOptions } from './yaml/nodes.ts';
import { findYamlProblems } from './yaml/problems.ts';

/** A place in a file, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A content file cut into its data and its Markdown, with the way back from a field to its place. */
export interface ParsedFile {
  path: string;
  data: unknown;
  body: string;
  /** The line on which `body` starts. */
  bodyLine: number;
  /** Where the value at `path` stands; the nearest parent's place where it isn't written. */
  locate(path: readonly PropertyKey[]): Place;
  /** Where the key of the value at `path` stands. */
  locateKey(path: readonly PropertyKey[]): Place;
  /** Where `pattern` first matches in the value at `path` as it is written; the value's own place where it doesn't. */
  locateIn(path: readonly PropertyKey[], pattern: RegExp): Place;
  /** The line (counted from 1) as it is written. */
  lineAt(line: number): string;
}

/** Reads one file. Returns the issues instead where it can't be read as UTF-8, YAML or frontmatter. */
export function parseFile(file: RawFile): ParsedFile | Issue[] {
  const at = (rule: RuleId, what: string, fix: string, place: Place = { line: 1, column: 1 }): Issue => ({
    rule,
    severity: 'error',
    path: file.path,
    ...place,
    what,
    fix,
  });

  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    const what = 'Berkas ini tidak tersimpan sebagai UTF-8.';
    const fix = 'Buka di editor, pilih "Save with encoding" lalu "UTF-8", dan simpan lagi.';
    return [at('not-utf8', what, fix, firstBadByte(file.bytes))];
  }
  if (text.trim() === '') {
    return [at('empty-file', 'Berkas ini kosong.', 'Isi berkasnya, atau hapus bila tidak dipakai.')];
  }

  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const match of text.matchAll(/\n/g)) lines.addNewLine(match.index + 1);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };

  const isYaml = file.path.endsWith('.yaml');
  const cut = isYaml ? { yamlStart: 0, yamlEnd: text.length, bodyStart: text.length } : cutFrontmatter(text);
  if ('missing' in cut) return [at('no-frontmatter', ...missingLine[cut.missing], placeAt(cut.at))];

  const yaml = text.slice(cut.yamlStart, cut.yamlEnd);
  const place = (offset = 0) => placeAt(cut.yamlStart + offset);
  const document = parseDocument(yaml, yamlOptions);
  const problems = findYamlProblems(document, yaml);
  if (problems.length > 0)
    return problems.map(({ rule, what, fix, at: offset }) => at(rule, what, fix, place(offset)));

  const locate = (path: readonly PropertyKey[]): Place => {
    const node = findNode(document, path);
    return node || path.length === 0 ? place(startOf(node)) : locate(path.slice(0, -1));
  };
  return {
    path: file.path,
    data: document.toJS() ?? {},
    body: text.slice(cut.bodyStart),
    bodyLine: placeAt(cut.bodyStart).line,
    locate,
    locateKey: (path) => {
      const key = findKeyNode(document, path);
      return key ? place(startOf(key)) : locate(path);
    },
    locateIn: (path, pattern) => {
      const [start, end] = findNode(document, path)?.range ?? [];
      const found = start === undefined ? -1 : yaml.slice(start, end).search(pattern);
      return start === undefined || found < 0 ? locate(path) : place(start + found);
    },
    lineAt: (line) => text.split(/\r?\n/)[line - 1] ?? '',
  };
}

const missingLine: Record<'opening' | 'closing', [what: string, fix: string]> = {
  opening: [
    'Kepala berkas tidak ditemukan.',
    'Mulai baris pertama dengan ---, lalu isian seperti `title: …`, lalu baris --- lagi.',
  ],
  closing: ['Kepala berkas tidak ditutup.', 'Tulis baris --- di sini, sesudah isian terakhir.'],
};

/** The place of the first byte that isn't UTF-8. */
function firstBadByte(bytes: Uint8Array): Place {
  const text = new TextDecoder('utf-8').decode(bytes);
  const before = text.slice(0, text.indexOf('\uFFFD'));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
