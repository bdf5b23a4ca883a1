import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { cutFrontmatter } from '../../src/checks/read/frontmatter.ts';
import { yamlOptions } from '../../src/checks/read/yaml/nodes.ts';
import { Refusal } from './form.ts';
import { endedLine, lineEndOf } from './yaml-text.ts';

/**
 * The text of a YAML file, or of a Markdown file with its fields in YAML, with another entry at the end of the list or group `key`,
 * indented as its first entry. Everything else stays the same.
 */
export function appendEntry(text: string, key: string, lines: readonly string[]): string {
  const cut = cutFrontmatter(text);
  const [from, to] = 'missing' in cut ? [0, text.length] : [cut.yamlStart, cut.yamlEnd];
  const yaml = text.slice(from, to);
  const document = parseDocument(yaml, yamlOptions);
  const group = isMap(document.contents) ? document.contents.get(key, true) : undefined;
  const nodes = isSeq(group) ? group.items : isMap(group) ? group.items.map((pair) => pair.key) : [];
  const [first] = nodes;
  const last = isMap(group) ? group.items.at(-1)?.value : nodes.at(-1);
  const isBlock = (isSeq(group) || isMap(group)) && !group.flow;
  if (document.errors.length > 0 || !isBlock || !isNode(first) || !isNode(last)) {
    throw new Refusal(`\`${key}\` harus ditulis satu baris satu butir. Jalankan \`npm run check\`.`);
  }
  const end = lineEndOf(text);
  const line = yaml.slice(0, first.range?.[0]).split('\n').at(-1) ?? '';
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const entryEnd = yaml.slice(0, last.range?.[1]).trimEnd().length;
  const lineEnd = yaml.indexOf('\n', entryEnd);
  const at = from + (lineEnd < 0 ? yaml.length : lineEnd + 1);
  const [lead, rest] = isSeq(group) ? ['- ', '  '] : ['', ''];
  const piece = lines.map((each, index) => indent + (index === 0 ? lead : rest) + each + end).join('');
  return endedLine(text.slice(0, at)) + piece + text.slice(at);
}
