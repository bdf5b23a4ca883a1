import type { ChangesReport, ReportEntry } from './describe.ts';
import { sidesOf } from './seen.ts';

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
      ...section.entries.flatMap(formatEntry),
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

function formatEntry(entry: ReportEntry): string[] {
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
