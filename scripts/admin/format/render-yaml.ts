import { Document, isScalar, Scalar, visit } from 'yaml';

/** How far a line of the content reaches. */
const width = 120;

/** A value as YAML, without the last line's end, in the manner of the content: long texts folded, nothing flow. */
export function renderYaml(value: unknown, indent = 0): string {
  const document = new Document(value);
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
      if (node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
      else if (node.value.length > width - indent - 20) node.type = Scalar.BLOCK_FOLDED;
    },
  });
  const text = document
    .toString({ lineWidth: width - indent, flowCollectionPadding: false })
    .replace(/\n+$/, '');
  // Blank lines stay blank.
  return text.replaceAll(/\n(?!\n)/g, `\n${' '.repeat(indent)}`);
}
