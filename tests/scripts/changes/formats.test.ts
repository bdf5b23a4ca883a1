import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import {
  commentLimit,
  formatAsHtml,
  formatAsMarkdown,
  formatAsText,
} from '../../../scripts/changes/formats.ts';
import { revisionFile } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';
import { branchWith, site } from './branch.ts';

const path = 'guide/dapur/masak-nasi/2024-05-01.md';
const hostile = '<script>x</script> @sari #12 ``` **tebal** </details> www.x.example [a](https://x.example)';

function reportOf(fields: Record<string, unknown> = {}, body = 'Isi.') {
  return branchWith({ [path]: revisionFile({ title: 'Memasak nasi', ...fields }, body) }).report;
}

describe('the report as text', () => {
  it('tells words apart without colours, and gives the channel message', () => {
    const text = formatAsText(reportOf({ answer: 'Masak beras dengan tiga gelas air.' }));
    expect(text).toContain('Halaman yang berubah (1)');
    expect(text).toContain('{+');
    expect(text).toContain('[-');
    expect(text).toContain(`Selengkapnya: ${site}/dapur/masak-nasi/2024-05-01/`);
  });

  it('can’t be made to move the cursor', () => {
    expect(formatAsText(reportOf({ title: 'Judul \u001b[2Jlain' }))).not.toContain('\u001b[2J');
  });
});

describe('the report as Markdown', () => {
  it('takes an author’s text for text: no markup, no mention, no link to an issue', () => {
    const text = formatAsMarkdown(
      reportOf({ title: hostile.slice(0, 79) }, `${hostile}\n\n~~~txt\na\n\nb\n~~~\n`),
    );
    // Every text on readers' pages that somebody wrote stands in one line, which GitHub takes for HTML.
    for (const line of text.split('\n').filter((each) => each.includes('<table>')))
      expect(line).toMatch(/^ {2}<details open>.*<\/details>$/);
    const outside = text.replace(/```+text[\s\S]*?```+\n/g, '');
    for (const sign of ['<script', '@sari', '#12', '**tebal', '://x.', 'www.'])
      expect(outside).not.toContain(sign);
    expect(outside.match(/<details/g)?.length).toBe(outside.match(/<\/details>/g)?.length);
  });

  it('fences the message with more backticks than it holds', () => {
    expect(formatAsMarkdown(reportOf({ title: 'Tanda ```` di judul' }))).toContain('  `````text\n');
  });

  it('stays under GitHub’s limit, says that it was cut, and keeps the messages where there is room', () => {
    const long = formatAsMarkdown(reportOf({}, 'kata baru sekali.\n\n'.repeat(3_000)));
    expect(long.length).toBeLessThanOrEqual(commentLimit);
    expect(long).toContain('**Dipotong:**');
    expect(long).toContain('Selengkapnya: https://');
    expect(formatAsMarkdown(reportOf())).not.toContain('Dipotong');
  });
});

describe('the report as HTML', () => {
  const reread = () =>
    branchWith({
      'guide/dapur/masak-nasi/2024-07-01.md': soundText('guide/dapur/masak-nasi/2024-01-01.md').replace(
        'dua',
        'tiga',
      ),
    }).report;

  it('is one sound file without script or request, and leads to the site alone', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'void-style': 'off', 'long-title': 'off' },
    });
    for (const report of [reportOf({ title: hostile.slice(0, 79) }, hostile), reread()]) {
      const html = formatAsHtml(report);
      expect(html).not.toMatch(/<script|<link|<img|src=|href="(?!https:\/\/panduan\.example\/)/);
      const { results } = await validate.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
    expect(formatAsHtml(reportOf({ title: hostile.slice(0, 79) }))).toContain('&lt;script');
  });

  it('is the whole comment, however long, with a box to tick and a link for what is to be read again', () => {
    const long = formatAsHtml(reportOf({}, 'kata baru sekali.\n\n'.repeat(3_000)));
    expect(long.length).toBeGreaterThan(commentLimit);
    expect(long).not.toContain('Dipotong');
    expect(formatAsHtml(reread())).toMatch(
      /<input type="checkbox" aria-label="Sudah dibaca ulang"> <a href="https:\/\/panduan\.example\/alur\/pilih-alat\/">/,
    );
    expect(formatAsMarkdown(reread())).toContain(
      `- [ ] [**Alur pilih&#45;alat: menepi**](${site}/alur/pilih-alat/)`.replace('&#45;', '-'),
    );
  });
});
