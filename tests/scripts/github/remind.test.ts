import { describe, expect, it } from 'vitest';
import { type PagesFile, remind } from '../../../scripts/github/remind.ts';
import { pagesFile } from '../../../src/site/api.ts';
import { fileWith, revisionFile } from '../../fixtures/guide.ts';
import { fakeGitHub } from './fake-github.ts';

const site = 'https://panduan.example';
const file: PagesFile = JSON.parse(JSON.stringify(pagesFile(fileWith({}, '2024-08-01'))));
const nothing: PagesFile = { ...file, owed: [], questions: [], pages: [], steppedAside: [], held: [] };
const user = { login: 'github-actions[bot]' };
const own = { number: 3, body: '<!-- panduan-cs: terutang -->\nLama.', user };

describe('the weekly reminder', () => {
  it('names what is owed, asked, awaited and past its review, with links', async () => {
    const { github, written } = fakeGitHub({});
    expect(await remind(github, file, site)).toBe('Opened the issue.');
    const { title, body } = written[0]?.body ?? {};
    expect(title).toBe('Yang masih terutang ke panduan');
    expect(body).toContain(`- [Gembor](${site}/kalibrasi/2024-02-01/#cuci-gembor), diputuskan 2024-02-01`);
    expect(body).toContain(
      `- [Apakah hari hujan tetap disiram?](${site}/kalibrasi/2023-12-20/#hujan-siram), sejak 2023-12-20, kepada Sari, Budi`,
    );
    expect(body).toContain('### Aturan yang masih ditunggu (1)');
    expect(body).toContain(`[Menyiram tanaman](${site}/kebun/siram-tanaman/), seharusnya 2024-07-15`);
  });

  it('names what has stepped aside, since when or from which day, and what is held', async () => {
    const rice = (day: string) => `guide/dapur/masak-nasi/${day}.md`;
    const owing = pagesFile(
      fileWith({
        [rice('2024-05-01')]: revisionFile({ basedOn: '2024-01-01' }),
        [rice('2024-07-01')]: revisionFile({ basedOn: '2024-01-01' }),
        'guide/kebun/panen/2024-08-01.md': revisionFile(),
      }),
    );
    const { github, written } = fakeGitHub({});
    await remind(github, owing, site);
    const { body } = written[0]?.body ?? {};
    expect(body).toContain(
      `- Alur [Memilih alat siram](${site}/alur/pilih-alat/), sejak 2024-05-01: belum dicocokkan dengan dapur/masak-nasi (2024-05-01)`,
    );
    expect(body).toContain(
      `- Balasan [Selesainya menyiram belum pasti](${site}/balasan/#siram-belum-pasti), mulai 2024-08-01`,
    );
    expect(body).toContain(
      `- [Halaman rekaan](${site}/dapur/masak-nasi/2024-07-01/), seharusnya mulai 2024-07-01: disusun dari 2024-01-01, padahal yang berlaku 2024-05-01`,
    );
  });

  it('updates its one issue', async () => {
    const { github, written } = fakeGitHub({ '/issues': [own] });
    await remind(github, file, site);
    expect(written.map(({ method, path }) => `${method} ${path}`)).toEqual(['PATCH /issues/3']);
  });

  it('closes it once nothing is owed, and opens none then', async () => {
    const open = fakeGitHub({ '/issues': [own] });
    await remind(open.github, nothing, site);
    expect(open.written).toEqual([{ method: 'PATCH', path: '/issues/3', body: { state: 'closed' } }]);
    const none = fakeGitHub({});
    await remind(none.github, nothing, site);
    expect(none.written).toEqual([]);
  });
});
