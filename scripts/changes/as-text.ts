import { styleText } from 'node:util';
import { plain } from '../../src/checks/report/terminal.ts';
import type { DiffPart } from '../../src/text/word-diff.ts';
import type { ChangesReport, ReportEntry } from './report.ts';
import { shownBlocks, unchangedText } from './shown-blocks.ts';

/** The report for a terminal. Without colours, removed words stand in `[-…-]` and added ones in `{+…+}`. */
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

function formatEntry({ title, facts = [], diff = [], message }: ReportEntry): string[] {
  return [
    `• ${styleText('bold', plain(title))}`,
    ...facts.map((fact) => `    ${plain(fact)}`),
    ...shownBlocks(diff).map((block) =>
      'unchanged' in block
        ? styleText('dim', `    ${unchangedText(block.unchanged)}`)
        : `  ${signs[block.change]} ${block.parts.map(formatPart).join('')}`,
    ),
    ...(message ?? '').split('\n').flatMap((line) => (line ? `    ${plain(line)}` : [])),
  ];
}

const signs = { same: ' ', added: '+', removed: '-', changed: '~' };

function formatPart({ mark, text }: DiffPart): string {
  if (mark === 'added') return styleText('green', `{+${plain(text)}+}`);
  return mark === 'removed' ? styleText('red', `[-${plain(text)}-]`) : plain(text);
}
