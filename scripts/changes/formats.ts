import { styleText } from 'node:util';
import { markdownToHtml } from 'satteri';
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
      ...section.entries.flatMap(entryAsText),
    ]),
  ].join('\n');
}

function entryAsText(entry: ReportEntry): string[] {
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
  const isOld = label === 'Sebelum' || label === 'Dihapus';
  const isWhole = label === 'Baru' || label === 'Dihapus';
  const lines = html.replace(/<\/?(?:code|em|s|strong)>/g, '').split(/<(?!\/?(?:del|ins)>)[^>]*>|\n/);
  const changed = lines.filter((line) => line.trim() && (isWhole || /<(?:del|ins)>/.test(line)));
  const decode = (line: string) =>
    line.replace(/<[^>]*>|&#x(\w+);/g, (found, code) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : (marks[found] ?? ''),
    );
  return changed.map((line) =>
    styleText(isOld ? 'red' : 'green', `  ${isOld ? '-' : '+'} ${decode(line).trim()}`),
  );
}

/** GitHub's limit for a comment in characters, less room for the marker that is put before the text. */
export const commentLimit = 65_536 - 536;

const cutNote =
  '\n> **Dipotong:** perubahannya lebih panjang dari yang muat di satu komentar. Selengkapnya di berkas `perubahan.html` pada artefak `perubahan`, atau jalankan `npm run changes -- <cabang dasar>`.\n';

/** The report as a comment of at most `limit` characters. A piece that doesn't fit is left out whole, and a note says so. */
export function formatAsMarkdown({ title, summary, sections }: ChangesReport, limit = commentLimit): string {
  const pieces = [
    `## ${title}\n\n${summary.map(escapeText).join('<br>\n')}\n`,
    ...sections.flatMap((section) => [
      `\n### ${section.title} (${section.entries.length})\n\n`,
      ...section.entries.flatMap(entryAsMarkdown),
    ]),
  ];
  let text = '';
  let isCut = false;
  const room = limit - cutNote.length;
  for (const piece of pieces) {
    if (text.length + piece.length <= room) text += piece;
    else isCut = true;
  }
  return isCut ? text + cutNote : text;
}

function entryAsMarkdown(entry: ReportEntry): string[] {
  const { title, facts = [], toRead, message } = entry;
  const name = `**${escapeText(title)}**`;
  const cells = sidesOf(entry, escapeSigns).map(
    ({ label, html }) =>
      `<td valign="top" width="50%"><em>${label}</em>${html.replaceAll('\n', '&#10;')}</td>`,
  );
  // GitHub reads no Markdown in HTML without line ends.
  const table = `<details open><summary>Yang dibaca agen</summary><table><tr>${cells.join('')}</tr></table></details>`;
  return [
    `- ${toRead ? `[ ] [${name}](${toRead})` : name}\n${facts.map((fact) => `  <br>${escapeText(fact)}\n`).join('')}`,
    ...(cells.length > 0 ? [`  ${table}\n`] : []),
    ...(message === undefined ? [] : [fence(message)]),
  ];
}

/** The message in a code block, for GitHub's copy button. Its fence is longer than any run of backticks in the message. */
function fence(message: string): string {
  const longest = Math.max(2, ...[...message.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  const lines = [`${marks}text`, ...message.split(/\r?\n/), marks];
  return `\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`;
}

function escapeText(text: string): string {
  return escapeSigns(text.replace(/\s+/g, ' '));
}

/** Escapes markup, mentions of people (`@`), links to issues (`#`) and addresses, which GitHub makes links of. */
function escapeSigns(text: string): string {
  const signs = /[^\p{L}\p{N} .,:;()/'"?–—…%+-]|:(?=\/\/)|(?<=www)\./giu;
  return text.replace(signs, (sign) => `&#${sign.codePointAt(0)};`);
}

/** The whole report as a single HTML file, without script or request. It is the comment's Markdown, in which all texts are escaped. */
export function formatAsHtml(report: ChangesReport): string {
  const markdown = formatAsMarkdown(report, Number.POSITIVE_INFINITY);
  // GitHub's dialect would make links of addresses that are written out.
  const { html } = markdownToHtml(markdown, { features: { gfm: false } });
  const body = html
    .replace(/(?<=<\/?h)[2-6](?=>)/g, (level) => `${Number(level) - 1}`)
    .replace(/ (?:valign|width)="\w+%?"/g, '')
    .replace(/(?<=<li>)\[ \]/g, '<input type="checkbox" aria-label="Sudah dibaca ulang">');
  return `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${report.title}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; --line: 1px solid light-dark(#d0d4da, #434a54); --quiet: light-dark(#5b6470, #a3acb8); }
body { margin: 0; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin: 2.5rem 0 0; } h3, h4, h5 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0; }
main > ul { padding: 0; list-style: none; }
main > ul > li { margin: .75rem 0; padding: .75rem 1rem; border: var(--line); border-radius: .5rem; }
summary { margin-top: .5rem; color: var(--quiet); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td, th { padding: .25rem .75rem; border: var(--line); text-align: start; vertical-align: top; }
td :is(ol, ul) { margin: .5rem 0; padding-inline-start: 1.5rem; }
@media (max-width: 44rem) { details > table > tbody > tr > td { display: block; } }
ins { background: light-dark(#d6f5dd, #12401f); color: inherit; text-decoration: underline; }
del { background: light-dark(#fde0de, #55201d); color: inherit; }
pre { white-space: pre-wrap; margin: .5rem 0 0; padding: .75rem; background: light-dark(#f3f4f6, #22272e); border-radius: .25rem; }
`;
