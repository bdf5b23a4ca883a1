import { stripVTControlCharacters, styleText } from 'node:util';
import type { Issue } from '../issue.ts';
import { type RuleId, rules } from '../rules.ts';

/**
 * The issues for a person at a terminal, each with its place (which a terminal makes a link), what and the mend, and why
 * at a rule's first; a blank line between files. `root` is the content folder as the reader knows it.
 */
export function formatForTerminal(issues: readonly Issue[], root = 'content'): string {
  const folder = root.replace(/[\\/]+$/, '');
  const explained = new Set<RuleId>();
  const lines: string[] = [];
  for (const own of Map.groupBy(issues, (issue) => issue.path).values()) {
    lines.push('');
    for (const { path, line, column, rule, severity, what, fix } of own) {
      const mark = severity === 'error' ? styleText('red', '✗') : styleText('yellow', '!');
      const kind = severity === 'error' ? rule : `${rule} (peringatan)`;
      lines.push(
        `${mark} ${styleText('bold', `${folder}/${path}:${line}:${column}`)}  ${styleText('dim', kind)}`,
      );
      lines.push(`    ${plain(what)}`);
      if (!explained.has(rule)) lines.push(`    ${styleText('dim', `Mengapa: ${rules[rule].why}`)}`);
      lines.push(`    Perbaikan: ${styleText('green', plain(fix))}`);
      explained.add(rule);
    }
  }
  return lines.join('\n');
}

/** What an author wrote can't move the cursor or colour the screen. */
export function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, ' ');
}

/** One line that counts the issues, and says whether they stop anything. */
export function formatCount(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const warnings = issues.length - errors;
  if (issues.length === 0) return 'Isi panduan beres: tidak ada kesalahan.';
  if (errors === 0) return `Tidak ada kesalahan; ${warnings} peringatan, yang tidak menghalangi penerbitan.`;
  return [`${errors} kesalahan`, warnings && `${warnings} peringatan`].filter(Boolean).join(', ');
}
