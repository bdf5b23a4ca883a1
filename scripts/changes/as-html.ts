import { type DiffFormat, formatDiff, htmlMarks } from './format-diff.ts';
import type { ChangesReport, ReportEntry } from './report.ts';

/** The report as a single HTML file: no script, no request, all texts escaped. */
export function formatAsHtml({ title, summary, sections }: ChangesReport): string {
  return `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${summary.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${sections.map((section) => `<section>\n<h2>${escapeHtml(section.title)} (${section.entries.length})</h2>\n${section.entries.map(formatEntry).join('\n')}\n</section>`).join('\n')}
</main>
</body>
</html>
`;
}

function formatEntry({ title, facts = [], diff = [], message }: ReportEntry): string {
  const parts = [
    `<h3>${escapeHtml(title)}</h3>`,
    ...facts.map((fact) => `<p>${escapeHtml(fact)}</p>`),
    ...(diff.length > 0 ? [`<div class="diff">\n${formatDiff(diff, diffFormat).join('\n')}\n</div>`] : []),
    ...(message === undefined ? [] : [`<pre>${escapeHtml(message)}</pre>`]),
  ];
  return `<article>\n${parts.join('\n')}\n</article>`;
}

const diffFormat: DiffFormat = {
  escape: escapeHtml,
  ...htmlMarks,
  block: (text, { kind }) => `<p class="${kind}">${text}</p>`,
  unchanged: (text) => `<p class="same">${text}</p>`,
};

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign).replace(/[^\P{Cc}\n\t]/gu, ' ');
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin: 2.5rem 0 0; } h3 { font-size: 1rem; margin: 0; }
p { margin: .25rem 0; }
article { margin: .75rem 0; padding: .75rem 1rem; border: 1px solid light-dark(#d0d4da, #434a54); border-radius: .5rem; }
.diff { margin-top: .75rem; padding-inline-start: .75rem; border-inline-start: 3px solid light-dark(#d0d4da, #434a54); }
.diff p { margin: .5rem 0; } .diff .heading { font-weight: 600; } .diff .same { color: light-dark(#5b6470, #a3acb8); font-style: italic; }
.diff .item { padding-inline-start: 1rem; }
ins { background: light-dark(#d6f5dd, #12401f); color: inherit; text-decoration: underline; }
del { background: light-dark(#fde0de, #55201d); color: inherit; }
pre { white-space: pre-wrap; margin: .5rem 0 0; padding: .75rem; background: light-dark(#f3f4f6, #22272e); border-radius: .25rem; }
`;
