import { cutFrontmatter } from '../../../src/checks/read/parse-file.ts';
import { type Fault, lineOf } from './fault.ts';
import { pick } from './random.ts';

/** A file of the content, with the text of its Markdown body beginning at `bodyStart`. */
export interface Source {
  path: string;
  text: string;
  /** The length of the text where the file has no body. */
  bodyStart: number;
}

/** Puts a fault of its kind in a file, at a place chosen by `random`; undefined where the file has no such place. */
export type Operator = (source: Source, random: () => number) => Fault | undefined;

/** A file as the operators read it. */
export function sourceOf(path: string, text: string): Source {
  const cut = path.endsWith('.md') ? cutFrontmatter(text) : undefined;
  return { path, text, bodyStart: !cut || 'missing' in cut ? text.length : cut.bodyStart };
}

/** The fault of writing `by` in place of `length` characters at `at`. `meant` is what the author wanted to write there. */
export function replaceAt(
  { path, text }: Source,
  at: number,
  length: number,
  by: string,
  meant?: string,
): Fault {
  const put = (written: string) => text.slice(0, at) + written + text.slice(at + length);
  const [first, last] = [lineOf(text, at), lineOf(put(by), at + Math.max(by.length - 1, 0))];
  return {
    operator: '',
    path,
    lines: Array.from({ length: last - first + 1 }, (_, i) => first + i),
    was: by.trim() || text.slice(at, at + length),
    text: put(by),
    meant: meant === undefined ? null : put(meant),
  };
}

/** Whether readers get the body as Markdown: replies are plain text. */
export function isMarkdown({ path }: Source): boolean {
  return path.endsWith('.md') && !path.startsWith('replies/');
}

/** Replaces a match of `pattern`, which is global, in the body. `write` gets the match and returns what stands there. */
export function slip(
  pattern: RegExp,
  write: (match: RegExpExecArray, random: () => number) => string,
  more: { meant?: (match: RegExpExecArray) => string; above?: number; below?: number } = {},
): Operator {
  return (source, random) => {
    if (!isMarkdown(source)) return undefined;
    const found = pick([...source.text.slice(source.bodyStart).matchAll(pattern)], random);
    if (!found) return undefined;
    const meant = more.meant?.(found) ?? found[0];
    const at = source.bodyStart + found.index;
    const written = write(found, random);
    if (written === found[0]) return undefined;
    const fault = replaceAt(source, at, found[0].length, written, meant);
    // Where blocks are joined or torn, what is wrong may show in the lines around.
    const [first = 0] = fault.lines;
    const { above = 0, below = 0 } = more;
    const length = above + fault.lines.length + below;
    return { ...fault, lines: Array.from({ length }, (_, i) => first - above + i) };
  };
}

/** Types one of the texts between two words of the body. `meant` is how it should be read, as Markdown. */
export function typed(texts: readonly (readonly [written: string, meant?: string])[]): Operator {
  return (source, random) => {
    if (!isMarkdown(source)) return undefined;
    const gaps = source.text
      .slice(source.bodyStart)
      .matchAll(/(?<=^(?:[-*] |\d+\. )?\p{L}[^|:[\n]*\p{L}) (?=\p{L})/gmu);
    const gap = pick([...gaps], random);
    const [written, meant] = pick(texts, random) ?? [];
    if (!gap || written === undefined) return undefined;
    return replaceAt(source, source.bodyStart + gap.index, 1, ` ${written} `, meant && ` ${meant} `);
  };
}

/** Writes one of the blocks between two blocks of the body. `meant` is how it should be read, as Markdown. */
export function block(texts: readonly (readonly [written: string, meant?: string])[]): Operator {
  return (source, random) => {
    if (!isMarkdown(source)) return undefined;
    const { text, bodyStart } = source;
    const [written, meant] = pick(texts, random) ?? [];
    const gap = pick([...text.slice(bodyStart).matchAll(/\n\n(?=[#\p{L}])/gu)], random);
    const at = gap ? bodyStart + gap.index + 2 : text.length;
    if (written === undefined || (!gap && !text.endsWith('\n'))) return undefined;
    const end = gap ? '\n\n' : '\n';
    const before = gap ? '' : '\n';
    return replaceAt(source, at, 0, `${before}${written}${end}`, meant && `${before}${meant}${end}`);
  };
}

/** Writes something between two lines, or in the middle of one, of any file, whatever it is the text of. */
export function anywhere(texts: readonly string[], isInLine: boolean): Operator {
  return (source, random) => {
    const gaps = [...source.text.matchAll(isInLine ? /(?<=\p{L})(?=\p{L})/gu : /(?<=\n)(?!$)/g)];
    const gap = pick(gaps, random);
    const written = pick(texts, random);
    if (!gap || written === undefined) return undefined;
    return replaceAt(source, gap.index, 0, written);
  };
}
