import { styleText } from 'node:util';
import type { Issue } from '../../src/domain/issue.ts';
import { rules } from '../../src/domain/rules.ts';

/**
 * The issues for a person at a terminal, each with its place (which a terminal makes a link), what, why and the mend;
 * a blank line between files. `root` is the content folder as the reader knows it.
 */
export function formatForTerminal(issues: readonly Issue[], root = 'content'): string {
  const folder = root.replace(/[\\/]+$/, '');
  const lines: string[] = [];
  for (const own of Map.groupBy(issues, (issue) => issue.path).values()) {
    lines.push('');
    for (const { path, line, column, rule, severity, what, fix } of own) {
      const mark = severity === 'error' ? styleText('red', '✗') : styleText('yellow', '!');
      lines.push(
        `${mark} ${styleText('bold', `${folder}/${path}:${line}:${column}`)}  ${styleText('dim', rule)}`,
        `    ${what}`,
        `    ${styleText('dim', `Mengapa: ${rules[rule].why}`)}`,
        `    Perbaikan: ${styleText('green', fix)}`,
      );
    }
  }
  return lines.join('\n');
}

/** One line that counts the issues. */
export function formatCount(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const warnings = issues.length - errors;
  if (issues.length === 0) return 'Isi panduan beres: tidak ada kesalahan.';
  return [errors && `${errors} kesalahan`, warnings && `${warnings} peringatan`].filter(Boolean).join(', ');
}
