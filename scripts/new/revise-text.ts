import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { cutFrontmatter } from '../../src/checks/read/frontmatter.ts';
import { yamlOptions } from '../../src/checks/read/yaml/nodes.ts';
import { ownToRevision } from '../../src/domain/dated/revision-path.ts';
import { Refusal } from './form.ts';
import { lineEndOf, trailingComments, yamlBlockList, yamlValue } from './yaml-text.ts';

/** What is new in a revision. */
export interface Revised {
  kind: string;
  summary: string | undefined;
  /** Added to the decisions of the revision before, which the text still carries out. */
  decisions: readonly string[];
}

/**
 * The text of the next revision after the one with the file text `text`: the same bytes, except for the keys that are about a
 * single revision. Throws a `Refusal` where the text can't be read.
 */
export function reviseText(text: string, { kind, summary, decisions }: Revised): string {
  const cut = cutFrontmatter(text);
  const yaml = 'missing' in cut ? '' : text.slice(cut.yamlStart, cut.yamlEnd);
  const document = parseDocument(yaml, yamlOptions);
  if ('missing' in cut || document.errors.length > 0 || !isMap(document.contents)) {
    throw new Refusal('Revisi sebelumnya tidak bisa dibaca. Jalankan `npm run check`, lalu betulkan dulu.');
  }
  const end = lineEndOf(yaml);
  const write = (lines: readonly string[]) => lines.map((line) => line + end).join('');

  const starts = document.contents.items.map(({ key, value }) => ({
    key: isScalar(key) ? String(key.value) : '',
    start: isScalar(key) ? (key.range?.[0] ?? 0) : 0,
    value,
  }));
  const pieces = starts.map(({ key, start, value }, index) => {
    const piece = yaml.slice(start, starts[index + 1]?.start ?? yaml.length);
    const after = trailingComments(piece);
    if (ownToRevision.has(key)) return after;
    if (key === 'change') {
      return write(['change:', `  kind:${yamlValue(kind)}`, `  summary:${yamlValue(summary)}`]) + after;
    }
    if (key === 'decidedIn' && decisions.length > 0) {
      const known = isSeq(value) ? (value.toJSON() as unknown[]).map(String) : [];
      return write(yamlBlockList('decidedIn', [...new Set([...known, ...decisions])])) + after;
    }
    return piece;
  });
  const head = yaml.slice(0, starts[0]?.start ?? 0);
  return text.slice(0, cut.yamlStart) + head + pieces.join('') + text.slice(cut.yamlEnd);
}
