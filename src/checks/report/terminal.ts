import { stripVTControlCharacters, styleText } from 'node:util';
import type { Issue } from '../issue.ts';
import { type RuleId, rules } from '../rules.ts';

/**
 * The issues for a terminal, with a blank line between files. Each has its place, which terminals turn into a link, what is
 * wrong and the fix; the first issue of a rule also says why. `root` is the path of the content folder for the reader.
 */
export function formatForTerminal(issues: readonly Issue[], root = 'content'): string {
  const folder = root.replace(/[\\/]+$/, '');
  const explained = new Set<RuleId>();
  const lines: string[] = [];
  for (const own of Map.groupBy(issues, (issue) => issue.path).values()) {
    lines.push('');
    for (const { path, line, column, rule, severity, what, fix } of own) {
      const isError = severity === 'error';
      const mark = isError ? styleText('red', '✗') : styleText('yellow', '!');
      const place = styleText('bold', plain(`${folder}/${path}:${line}:${column}`));
      lines.push(`${mark} ${place}  ${styleText('dim', isError ? rule : `${rule} (peringatan)`)}`);
      lines.push(`    ${plain(what)}`);
      if (!explained.has(rule)) lines.push(`    ${styleText('dim', `Mengapa: ${rules[rule].why}`)}`);
      lines.push(`    Perbaikan: ${styleText('green', plain(fix))}`);
      explained.add(rule);
    }
  }
  return lines.join('\n');
}

/** The text without control characters, so that it can't move the cursor or colour the screen. */
export function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, ' ');
}

/** A line with the numbers of errors and warnings, which says whether they stop anything. */
export function formatCount(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const warnings = issues.length - errors;
  if (issues.length === 0) return 'Isi panduan beres: tidak ada kesalahan.';
  if (errors === 0) return `Tidak ada kesalahan; ${warnings} peringatan, yang tidak menghalangi penerbitan.`;
  return [`${errors} kesalahan`, warnings && `${warnings} peringatan`].filter(Boolean).join(', ');
}
