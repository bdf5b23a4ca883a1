import { describe, expect, it } from 'vitest';
import { seeFlow, seePage, seeReply } from '../../../scripts/changes/seen.ts';
import { guideWith, revisionFile } from '../../fixtures/guide.ts';

const path = 'guide/dapur/masak-nasi/2024-05-01.md';
/** A page with this text, without line ends. */
function page(body: string, fields: object = {}): string {
  const { pages } = guideWith({ [path]: revisionFile({ basedOn: '2024-01-01', ...fields }, body) });
  const revision = pages.get('dapur/masak-nasi')?.revisions.find((each) => each.path === path);
  return revision ? seePage(revision).replaceAll(/> ?\n? ?</g, '><') : '';
}

describe('what readers see', () => {
  it('of a page is its title, its answer, its text as the site renders it, and what it leaves open', () => {
    const html = page(
      '## Langkah\n\n1. Cuci **beras**.\n2. Masak.\n\n| Gelas | Air |\n| - | - |\n| 1 | 2 |\n',
      {
        title: 'Nasi *putih*',
        answer: 'Masak 1. <b>satu</b> gelas.',
        open: [{ ask: 'Pakai garam?' }],
      },
    );
    expect(html).toContain(
      '<h4>Nasi *putih*</h4><p><strong>Masak 1. &#x3C;b>satu&#x3C;/b> gelas.</strong></p><h5>Langkah</h5>' +
        '<ol><li>Cuci <strong>beras</strong>.</li><li>Masak.</li></ol>' +
        '<table><thead><tr><th>Gelas</th><th>Air</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>' +
        '<ul><li>Belum dijawab: Pakai garam?</li></ul>',
    );
  });

  it('has no link, picture, attribute or HTML of an author’s, but where a link leads', () => {
    const html = page(
      '[nasi](https://x.example "judul") https://y.example ![foto](https://z.example/a.png)\n\n<script src="x">a()</script>\n\n```js\na < b\n```\n\n- [x] ~~lama~~',
    );
    expect(html).toContain('<p>nasi (https://x.example) https://y.example </p>');
    expect(html).toContain('&#x3C;script src="x">a()&#x3C;/script>');
    expect(html).toContain('<pre><code>a &#x3C; b\n</code></pre>');
    expect(html).toContain('<s>lama</s>');
    expect(html.match(/<[^>]*[\s=][^>]*>/g)).toBeNull();
  });

  it('of a reply is the text as it is copied, line by line', () => {
    const file = `---\ntitle: Air habis\narea: kebun\nconfirmedAgainst: { kebun/siram-tanaman: [2024-01-01] }\n---\n\nHalo *Kak*,\n1. satu\n\n# dua <a>\n`;
    const { replies } = guideWith({ 'replies/air-habis/awal.md': file });
    const [reply] = replies.get('air-habis')?.revisions ?? [];
    expect(reply && seeReply(reply).replaceAll(/\n| (?=<)|(?<=>) /g, '')).toBe(
      '<h4>Air habis</h4><p>Halo *Kak*,<br>1. satu<br><br># dua &#x3C;a></p>' +
        '<p>Dicocokkan dengan: kebun/siram-tanaman (2024-01-01)</p>',
    );
  });

  it('of a flow is every question with where its options lead, and every outcome with its steps', () => {
    const [flow] = guideWith({}).flows.get('pilih-alat')?.revisions ?? [];
    const html = flow ? seeFlow(flow) : '';
    for (const { ask, options } of flow?.steps ?? []) {
      expect(html).toContain(ask);
      for (const { label } of options) expect(html).toContain(`${label} → `);
    }
    for (const { title, steps, reply } of flow?.outcomes ?? []) {
      expect(html).toContain(`<strong>${title}</strong>`);
      for (const step of steps) expect(html).toContain(step);
      if (reply) expect(html).toContain(`Balasan: ${reply.title}`);
    }
    expect(flow?.steps.length).toBeGreaterThan(0);
  });
});
