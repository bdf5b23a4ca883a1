import { markdownToHtml } from 'satteri';
import { formatAsMarkdown } from './as-markdown.ts';
import type { ChangesReport } from './describe.ts';

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
