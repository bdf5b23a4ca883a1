import type { DiffPart } from '../../src/text/word-diff.ts';
import type { ChangesReport, ReportEntry } from './report.ts';
import { shownBlocks, unchangedText } from './shown-blocks.ts';

/** Longest comment that GitHub takes, in characters, less room for a marker that the sender puts before it. */
export const commentLimit = 65_536 - 536;

const cutNote =
  '\n> **Dipotong:** perubahannya lebih panjang dari yang muat di satu komentar. Selengkapnya di berkas `perubahan.html` pada artefak `perubahan`, atau jalankan `npm run changes -- <cabang dasar>`.\n';

/**
 * The report as a comment on a pull request: GitHub's Markdown, at most `limit` characters. What doesn't fit is left
 * out whole (a text before what surrounds it), and a note says so.
 */
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

function formatEntry({ title, facts = [], diff = [], message }: ReportEntry): string[] {
  const shown = shownBlocks(diff).map((block) =>
    'unchanged' in block
      ? `<em>${unchangedText(block.unchanged)}</em>`
      : block.parts.map(formatPart).join(''),
  );
  return [
    `- **${escapeText(title)}**\n${facts.map((fact) => `  <br>${escapeText(fact)}\n`).join('')}`,
    // Raw HTML without a blank line: GitHub reads no Markdown in it, so authors' texts need no second escaping.
    ...(shown.length > 0
      ? [`  <details><summary>Teks, kata demi kata</summary>${shown.join('<br>')}</details>\n`]
      : []),
    ...(message === undefined ? [] : [fence(message)]),
  ];
}

function formatPart({ mark, text }: DiffPart): string {
  const safe = escapeText(text);
  if (mark === 'same') return safe;
  return mark === 'added' ? `<ins>${safe}</ins>` : `<del>${safe}</del>`;
}

/** The message in a code block, which GitHub offers to copy; the fence is longer than any within. */
function fence(message: string): string {
  const longest = Math.max(2, ...[...message.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  const lines = [`${marks}text`, ...message.split(/\r?\n/), marks];
  return `\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`;
}

/** Text as itself: no markup, no mention of a person (`@`), no link to an issue (`#`). */
function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N} .,:;()/'"?–—…%+-]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
