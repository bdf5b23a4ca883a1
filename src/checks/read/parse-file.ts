import { isUtf8 } from 'node:buffer';
import { parseDocument } from 'yaml';
import { findUnseen } from '../../text/unseen.ts';
import { type Issue, issueAt, type Message, type Place, placeAt, startOf } from '../issue.ts';
import { findLeaks } from '../leaks/find-leaks.ts';
import { lineWithout } from '../leaks/wording.ts';
import type { RawFile } from './read-tree.ts';
import { findKeyNode, findNode, yamlOptions } from './yaml/nodes.ts';
import { findLosses, findYamlProblems, type YamlProblem } from './yaml/problems.ts';

/** A content file cut into its data and its Markdown, which finds the place of a field or an offset. */
export interface ParsedFile {
  path: string;
  data: unknown;
  /** The Markdown below the frontmatter; empty for YAML files. */
  body: string;
  /** The line on which `body` starts, counted from 1. */
  bodyLine: number;
  /** What is worth a look in its YAML. */
  warnings: Issue[];
  /** The place of the value at `field`, or of the nearest parent that is written. */
  locate(field: readonly PropertyKey[]): Place;
  /** The place of the key at `field`, or of the nearest parent that is written. */
  locateKey(field: readonly PropertyKey[]): Place;
  /** The place of the first match of `pattern` in the value at `field` as it is written, or else of the value. */
  locateIn(field: readonly PropertyKey[], pattern: RegExp): Place;
  locateInBody(offset: number): Place;
  /** A line as it is written; `line` is counted from 1. */
  lineAt(line: number): string;
}

/** Parses a file, or returns the issues where it isn't readable text, or its YAML or frontmatter can't be read. */
export function parseFile({ path, bytes }: RawFile): ParsedFile | Issue[] {
  const text = new TextDecoder().decode(bytes);
  if (!isUtf8(bytes)) {
    const what = 'Tidak tersimpan sebagai UTF-8.';
    const fix = 'Di editor, pilih "Save with encoding" lalu "UTF-8".';
    return [issueAt(placeAt(path, text, text.indexOf('\uFFFD')), 'not-utf8', { what, fix })];
  }
  if (text.trim() === '') {
    const fix = 'Isi berkasnya, atau hapus.';
    return [issueAt(startOf(path), 'empty-file', { what: 'Berkas ini kosong.', fix })];
  }

  const unseen = findUnseenIssues(path, text);
  if (unseen.length > 0) return unseen;

  const cut = cutFile(path, text);
  if ('missing' in cut) return [issueAt(placeAt(path, text, cut.at), 'no-frontmatter', cut.missing)];

  const yaml = text.slice(cut.yamlStart, cut.yamlEnd);
  const placeInYaml = (offset = 0) => placeAt(path, text, cut.yamlStart + offset);
  const document = parseDocument(yaml, yamlOptions);
  const problems = findYamlProblems(document, yaml);
  const issueOf = ({ at, rule, ...message }: YamlProblem) => issueAt(placeInYaml(at), rule, message);
  if (problems.length > 0) return problems.map(issueOf);

  const locate = (field: readonly PropertyKey[]): Place => {
    const node = findNode(document, field);
    return node || field.length === 0 ? placeInYaml(node?.range?.[0]) : locate(field.slice(0, -1));
  };
  return {
    path,
    data: document.toJS() ?? {},
    body: text.slice(cut.bodyStart),
    bodyLine: placeAt(path, text, cut.bodyStart).line,
    warnings: findLosses(document, yaml).map(issueOf),
    locate,
    locateKey: (field) => {
      const key = findKeyNode(document, field);
      return key ? placeInYaml(key.range?.[0]) : locate(field);
    },
    locateIn: (field, pattern) => {
      const [start = 0, end = 0] = findNode(document, field)?.range ?? [];
      const found = yaml.slice(start, end).search(pattern);
      return found < 0 ? locate(field) : placeInYaml(start + found);
    },
    locateInBody: (offset) => placeAt(path, text, cut.bodyStart + offset),
    lineAt: (line) => text.split(/\r?\n/)[line - 1] ?? '',
  };
}

/** Where the YAML and the body of a file are. A text without fields has its body alone. */
function cutFile(path: string, text: string): ReturnType<typeof cutFrontmatter> {
  if (path.endsWith('.md')) return cutFrontmatter(text);
  const yamlEnd = path.endsWith('.yaml') ? text.length : 0;
  return { yamlStart: 0, yamlEnd, bodyStart: yamlEnd };
}

/** An issue for each line with characters that show nothing, at the first of them. */
function findUnseenIssues(path: string, text: string): Issue[] {
  const unseen = findUnseen(text);
  const leaks = unseen.length > 0 ? findLeaks(text) : [];
  const firsts = unseen.filter(
    (at, index) => index === 0 || text.slice(unseen[index - 1], at).includes('\n'),
  );
  return firsts.map((at) => {
    const code = text.codePointAt(at)?.toString(16).toUpperCase().padStart(4, '0');
    const what = `Karakter tak terlihat atau rusak: U+${code}.`;
    const fix = `Tulis \`${lineWithout(text, at, leaks)}\``;
    return issueAt(placeAt(path, text, at), 'unseen-character', { what, fix });
  });
}

/** The offsets of a Markdown file's frontmatter and body in its text. */
interface Cut {
  yamlStart: number;
  yamlEnd: number;
  bodyStart: number;
}

/** Finds the frontmatter between two lines `---`, of which the first begins the file; or says which is missing, and where it belongs. */
export function cutFrontmatter(text: string): Cut | { missing: Message; at: number } {
  const opening = /^---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!opening) {
    const fix = 'Mulai dengan baris ---, isian, lalu baris --- lagi.';
    return { missing: { what: 'Kepala berkas tidak ditemukan.', fix }, at: 0 };
  }
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(text.slice(yamlStart));
  if (!closing) {
    const missing = { what: 'Kepala berkas tidak ditutup.', fix: 'Tulis baris --- di sini.' };
    return { missing, at: endOfFields(text, yamlStart) };
  }
  const yamlEnd = yamlStart + closing.index;
  const lineEnd = text.indexOf('\n', yamlEnd);
  return { yamlStart, yamlEnd, bodyStart: lineEnd < 0 ? text.length : lineEnd + 1 };
}

/** The offset of the first blank line below the fields, where the closing line belongs; without one, the end of the text. */
function endOfFields(text: string, start: number): number {
  const blank = /(?<=\n)[ \t]*\r?\n(?![ \t]*[\w-]+:|[ \t]*- )/.exec(text.slice(start - 1));
  return blank ? start - 1 + blank.index : text.length;
}
