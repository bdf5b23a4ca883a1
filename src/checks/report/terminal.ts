import { stripVTControlCharacters, styleText } from 'node:util';
import type { Issue } from '../check.ts';
import { reasonOf, rules } from '../rules.ts';

/** The issues for a terminal, errors first, at most `most` of a rule, the first with its reason. Unless that is all, a summary ends them. */
export function formatForTerminal(issues: readonly Issue[], root = 'content', most = 10): string {
  const { error: errors = [], warning: warnings = [] } = Object.groupBy(issues, ({ severity }) => severity);
  const byRule = [...Map.groupBy(issues, ({ rule }) => rule).values()];
  const shown = new Set(byRule.flatMap((own) => own.slice(0, most)));
  const listed = [...errors, ...warnings].filter((issue) => shown.has(issue));
  const said = new Set<string>();
  const lines = [...Map.groupBy(listed, ({ path, severity }) => severity + path).values()].flatMap((own) => [
    '',
    ...own.flatMap((issue) => formatIssue(issue, root, said)),
  ]);
  const isCut = listed.length < issues.length;
  if (isCut || (errors.length > 0 && warnings.length > 0)) {
    const places = listed.flatMap((issue) =>
      issue.severity === 'error' ? `          ${placeOf(issue, root)}  ${issue.rule}` : [],
    );
    lines.push(...countRules('Tidak menghalangi penerbitan:', warnings));
    lines.push(...countRules('Menghalangi penerbitan, jadi perbaiki dulu:', errors), ...places);
  }
  if (isCut) lines.push('', `Dari tiap jenis ditampilkan ${most}. Semuanya: \`npm run check -- --all\`.`);
  return lines.join('\n');
}

function formatIssue(issue: Issue, root: string, said: Set<string>): string[] {
  const { rule, severity, what, fix } = issue;
  const isError = severity === 'error';
  const mark = isError ? styleText('red', '✗') : styleText('yellow', '!');
  const name = styleText('dim', isError ? rule : `${rule} (peringatan)`);
  const isExplained = said.has(rule);
  const isSame = said.has(rule + fix);
  said.add(rule).add(rule + fix);
  return [
    `${mark} ${styleText('bold', placeOf(issue, root))}  ${name}`,
    `    ${plain(what)}`,
    ...(isExplained ? [] : [`    ${styleText('dim', `Mengapa: ${reasonOf(rule)}`)}`]),
    `    Perbaikan: ${isSame ? 'seperti di atas.' : styleText('green', plain(fix))}`,
  ];
}

function countRules(title: string, issues: readonly Issue[]): string[] {
  const counts = [...Map.groupBy(issues, ({ rule }) => rule)].map(
    ([rule, { length }]) => `${String(length).padStart(6)}  ${rules[rule].title} (${rule})`,
  );
  return counts.length > 0 ? ['', title, ...counts] : [];
}

function placeOf({ path, line, column }: Issue, root: string): string {
  return plain(`${root.replace(/^\.\/|[\\/]+$/g, '')}/${path}:${line}:${column}`);
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
