import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutFrontmatter } from '../../src/checks/read/frontmatter.ts';
import { readTree } from '../../src/checks/read/read-tree.ts';
import { readOutline } from '../../src/text/outline.ts';
import { skimMarkdown } from '../../src/text/skim.ts';
import { itHolds } from '../fixtures/property.ts';

/** Anchors, and the links within the site with their places, as the check of links reads them. */
function findings(markdown: string) {
  const { anchors, links } = readOutline(markdown);
  const own = links.filter(({ url }) => !/^[a-z][a-z+.-]*:/i.test(url));
  return { anchors, links: own.map(({ url, line, column }) => ({ url, line, column })) };
}

describe('skimming', () => {
  it.each([
    ['words', 'Satu dua, tiga.\nEmpat (lima).\n\n1. Enam\n2. Tujuh'],
    ['a link among words', 'Satu dua\ntiga [empat](/lima/) enam\ntujuh'],
    ['headings', '# Satu\n\nDua\n\n## Tiga `empat`\n\nLima'],
    ['a heading that is underlined', 'Satu dua\n===\n\nTiga\n---\n\nEmpat\nlima\n-----\n'],
    ['a quoted heading that is underlined', '> Satu\n> ---\n\nDua'],
    ['a rule between paragraphs', 'Satu\n\n---\n\nDua [tiga](/empat/)'],
    ['a link over several lines', 'Satu [dua\ntiga\nempat](/lima/) enam'],
    ['a link whose address stands in the next line', 'Satu [dua](\n/tiga/) empat'],
    ['a link whose title stands in the next line', '[satu](/dua/ "tiga\nempat") lima'],
    ['a link whose title goes over three lines', '[satu](/dua/ "tiga\nempat\nlima") enam'],
    ['a definition', 'Satu [dua][tiga]\n\n[tiga]: /empat/ "lima"'],
    ['a definition whose address stands in the next line', '[satu]:\n/dua/\n\n[satu]'],
    ['a link in code', 'Satu `[dua](/tiga/)`\n\n```\nempat\n[lima](/enam/)\n```'],
    ['a link in code that is indented', 'Satu\n\n    tujuh\n    [delapan](/sembilan/)'],
    ['a link in a list', '- satu\n  dua\n- [tiga](/empat/)\n\n  lima\n\n    enam [tujuh](/delapan/)'],
    ['a table', 'Satu | dua\n--- | ---\ntiga | [empat](/lima/)\nenam\n\ntujuh'],
    ['a box', ':::note[Satu]\nDua [tiga](/empat/).\n:::\n\nLima'],
    ['a link in HTML', '<p>\nsatu [dua](/tiga/)\n</p>\n\n<a\nhref="x"\n>empat</a> [lima](/enam/)'],
    ['a time', 'Pukul 10:30 sampai 11:45 [satu](/dua/)'],
    ['lines that end as on Windows', 'Satu\r\ndua [tiga](/empat/)\r\n\r\n## Lima\r\n\r\nEnam\r\n'],
  ])('finds the same in %s', (_what, markdown) => {
    expect(findings(skimMarkdown(markdown))).toEqual(findings(markdown));
  });

  // Lines, each behind a `⏎`; the empty one comes up three times as often.
  const words =
    '⏎⏎⏎satu dua⏎tiga (empat).⏎  lima⏎    enam⏎      tujuh⏎kata)⏎a | b⏎satu\\⏎`satu⏎dua`⏎**tiga⏎empat**';
  const marks =
    '- delapan⏎  - sembilan⏎1. sepuluh⏎10) sebelas⏎* ⏎# judul⏎> satu⏎```⏎~~~⏎| --- | --- |⏎---⏎***⏎===';
  const blocks = ':::note[N]⏎:::⏎<div>⏎</div>⏎<!--⏎-->⏎[z]: /i/⏎[z]:⏎/j/⏎x "y") z⏎Pukul 10:30';
  const links =
    '[x](/b/) y⏎y [x](/c/)⏎  [x](/d/)⏎    [x](/e/)⏎- [x](/f/)⏎> [x](/g/)⏎| a | [x](/h/) |⏎## judul [x](/a/)';
  const line = fc.constantFrom(
    ...[words, marks, blocks, links, '[x](⏎[x⏎y](/k/)⏎[x](/l/ "m'].flatMap((some) => some.split('⏎')),
  );
  const texts = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));
  const isTheSame = (markdown: string) => {
    expect(findings(skimMarkdown(markdown)), JSON.stringify(markdown)).toEqual(findings(markdown));
  };
  itHolds('finds the same in any order of lines', [texts], isTheSame, { numRuns: 300 });

  it('leaves out the words', () => {
    expect(skimMarkdown('Satu dua, tiga.\n\n1. Empat lima\n\nEnam [tujuh](/delapan/)')).toBe(
      '\n\n\n\nEnam [tujuh](/delapan/)',
    );
  });

  const folders = ['content', 'tests/fixtures/sound', 'tests/fixtures/broken'];
  it.each(folders)('finds the same in all of %s', async (folder) => {
    const root = join(import.meta.dirname, '../..', folder);
    const markdown = (await readTree(root)).filter(({ path }) => path.endsWith('.md'));
    expect(markdown.length).toBeGreaterThan(5);
    for (const { path } of markdown) {
      const text = readFileSync(join(root, path), 'utf8');
      const cut = cutFrontmatter(text);
      const body = 'missing' in cut ? text : text.slice(cut.bodyStart);
      expect(findings(skimMarkdown(body)), path).toEqual(findings(body));
    }
  });
});
