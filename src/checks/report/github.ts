import type { Issue } from '../check.ts';
import { reasonOf, rules } from '../rules.ts';

/**
 * The issues as workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions. GitHub shows at most
 * ten errors and ten warnings, so the first of each rule, which says why, comes before the second of any. Each also has a line for the log.
 */
export function formatForGitHub(issues: readonly Issue[], root = 'content'): string {
  const folder = root.replaceAll('\\', '/').replace(/^\.\/|\/+$/g, '');
  return [...Map.groupBy(issues, ({ rule }) => rule).values()]
    .flatMap((all) => all.map((issue, nth) => ({ ...issue, nth })))
    .sort((a, b) => a.severity.localeCompare(b.severity, 'en') || a.nth - b.nth)
    .flatMap(({ path, line, column, rule, severity, what, fix, nth }) => {
      const { title } = rules[rule];
      const why = nth === 0 ? `\nMengapa: ${reasonOf(rule)}` : '';
      const file = `${folder}/${path}`;
      const properties = Object.entries({ file, line, col: column, title: `${title} (${rule})` })
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
        .join(',');
      const message = escapeData(`${what}${why}\nPerbaikan: ${fix}`);
      return [`${escapeData(file)}:${line}:${column}  ${rule}`, `::${severity} ${properties}::${message}`];
    })
    .join('\n');
}

/** A workflow command for an error without a place: the check could not run. */
export function formatFailure(message: string, title = 'Pemeriksaan tidak bisa dijalankan'): string {
  return `::error title=${escapeProperty(title)}::${escapeData(message)}`;
}

/** Escapes line breaks, with which an author's text would end the command and could begin another. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
