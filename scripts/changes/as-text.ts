import { styleText } from 'node:util';
import { plain } from '../../src/checks/report/terminal.ts';
import { type DiffFormat, formatDiff } from './format-diff.ts';
import type { ChangesReport, ReportEntry } from './report.ts';

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

function formatEntry({ title, facts = [], diff = [], message = '' }: ReportEntry): string[] {
  return [
    `• ${styleText('bold', plain(title))}`,
    ...facts.map((fact) => `    ${plain(fact)}`),
    ...formatDiff(diff, diffFormat),
    ...message.split('\n').flatMap((line) => (line ? `    ${plain(line)}` : [])),
  ];
}

const signs = { same: ' ', added: '+', removed: '-', changed: '~' };

const diffFormat: DiffFormat = {
  escape: plain,
  added: (text) => styleText('green', `{+${text}+}`),
  removed: (text) => styleText('red', `[-${text}-]`),
  block: (text, { change }) => `  ${signs[change]} ${text}`,
  unchanged: (text) => styleText('dim', `    ${text}`),
};
