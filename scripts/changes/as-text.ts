import { styleText } from 'node:util';
import { plain } from '../../src/checks/report/terminal.ts';
import type { ChangesReport, ReportEntry } from './describe.ts';
import { type ChangeSide, sidesOf } from './seen.ts';

/** The report for a terminal. Removed words are in `[-…-]` and added ones in `{+…+}`, which needs no colours. */
export function formatAsText({ title, summary, sections }: ChangesReport): string {
  return [
    styleText('bold', title),
    ...summary,
    ...sections.flatMap((section) => [
      '',
      styleText(['bold', 'underline'], `${section.title} (${section.entries.length})`),
      ...section.entries.flatMap(formatEntry),
    ]),
  ].join('\n');
}

function formatEntry(entry: ReportEntry): string[] {
  const { title, facts = [], toRead = '', message = '' } = entry;
  return [
    `• ${styleText('bold', plain(title))}`,
    ...[...facts, toRead].flatMap((line) => (line ? `    ${plain(line)}` : [])),
    ...sidesOf(entry, plain).flatMap(changedLines),
    ...message.split('\n').flatMap((line) => (line ? `    ${plain(line)}` : [])),
  ];
}

const marks: Record<string, string> = { '<del>': '[-', '</del>': '-]', '<ins>': '{+', '</ins>': '+}' };

/** The lines of a side in which words are marked; all, where there is no other side. */
function changedLines({ label, html }: ChangeSide): string[] {
  const [sign, colour] =
    label === 'Sebelum' || label === 'Dihapus' ? (['-', 'red'] as const) : (['+', 'green'] as const);
  const isWhole = label === 'Baru' || label === 'Dihapus';
  const lines = html.replace(/<\/?(?:code|em|s|strong)>/g, '').split(/<(?!\/?(?:del|ins)>)[^>]*>|\n/);
  const changed = lines.filter((line) => line.trim() && (isWhole || /<(?:del|ins)>/.test(line)));
  const decode = (line: string) =>
    line.replace(/<[^>]*>|&#x(\w+);/g, (found, code) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : (marks[found] ?? ''),
    );
  return changed.map((line) => styleText(colour, `  ${sign} ${decode(line).trim()}`));
}
