import { describe, expect, it } from 'vitest';
import { checkLeaks } from '../../../src/checks/leaks/check-leaks.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { revisionFile } from '../../fixtures/guide.ts';
import { treeWith } from '../../fixtures/overlay.ts';

const page = 'guide/dapur/rebus-air/2024-01-01.md';

async function leaksIn(text: string, path = page) {
  return (await checkLeaks(new Map([[path, text]]))).map(({ path: _, severity, ...issue }) => issue);
}

describe('checkLeaks', () => {
  it('says where, with only the beginning of what it found, and gives the line that may stay', async () => {
    const text = 'Baris satu.\n\nNomor buyer 0812-3456-7890 terlihat, bukan 0813-3456-7890.\n';
    expect(await leaksIn(text)).toEqual([
      {
        rule: 'leak-phone',
        line: 3,
        column: 13,
        what: 'Ada nomor telepon: `0812…`.',
        fix: 'Tulis `Nomor buyer [nomor HP] terlihat, bukan [nomor HP].`',
      },
      expect.objectContaining({ line: 3, column: 44 }),
    ]);
  });

  it('reads frontmatter, comments, YAML files, and files that break other rules', async () => {
    const phone = '081234567890';
    const { texts } = readContent(
      treeWith({
        [page]: revisionFile({ answer: `Hubungi ${phone}.` }),
        'glossary.yaml': `# tanya ${phone}\nnasi:\n  term: Nasi\n  definition: Makanan.\n`,
        'catatan.txt': phone,
        'replies/rusak/awal.md': `tanpa kepala ${phone}`,
      }),
    );
    const issues = await checkLeaks(texts);
    expect(issues.map(({ rule, path, severity }) => `${severity} ${rule} ${path}`).sort()).toEqual([
      'error leak-phone catatan.txt',
      'error leak-phone glossary.yaml',
      `error leak-phone ${page}`,
      'error leak-phone replies/rusak/awal.md',
    ]);
  });

  it('puts a substitute that begins a YAML value in quotes, because a bracket would begin a list', async () => {
    const value = 'answer: 081234567890 adalah nomornya';
    const fixed = "`answer: '[nomor HP] adalah nomornya'`";
    expect((await leaksIn(`---\ntitle: x\n${value}\n---\n`))[0]?.fix).toContain(fixed);
    expect((await leaksIn(`title: x\n${value}\n`, 'policy/x.yaml'))[0]?.fix).toContain(fixed);
    const [inText] = await leaksIn(`---\ntitle: x\n---\n\n${value}\n`);
    expect(inText?.fix).toContain('`answer: [nomor HP] adalah nomornya`');
  });

  it.each([
    ['a channel’s message by its number', 'https://t.me/c/1000000001/747', '`KMC 747`'],
    ['a link without its query', 'https://rekaan.id/a/b?x=1&y=2', '`https://rekaan.id/a/b`'],
    ['a ticket by its story', 'https://evermos.kapturecrm.com/nui/1', 'ceritakan kasusnya'],
    ['a key by a new one', 'password: Rahasia123', 'mengganti kunci itu'],
  ])('names %s', async (_what, text, fix) => {
    const [issue] = await leaksIn(text);
    expect(issue?.fix).toContain(fix);
  });

  it('never repeats all of what it found', async () => {
    const whole = ['081234567890', '3273014101900001', '4111222233334448', 'budi@surat-rekaan.id'];
    const issues = await leaksIn(`${whole.join('\n\n')}\n\nkata sandi: Rahasia123\n`);
    expect(issues).toHaveLength(5);
    for (const found of [...whole, 'Rahasia123']) expect(JSON.stringify(issues)).not.toContain(found);
  });

  it('cuts a long line to what surrounds the leak', async () => {
    const [issue] = await leaksIn(`${'kata '.repeat(40)}081234567890 ${'kata '.repeat(40)}`);
    expect(issue?.fix).toMatch(/`…kata .*\[nomor HP\].* kata…`$/);
    expect(issue?.fix.length).toBeLessThan(180);
  });

  it('finds a number that goes on in the next line, where it begins', async () => {
    expect(await leaksIn('x\nNomor 0812 3456\n  7890 itu')).toEqual([
      expect.objectContaining({ line: 2, column: 7, fix: expect.stringContaining('`Nomor [nomor HP] itu`') }),
    ]);
  });

  it('finds the known secrets of many files in the right one', async () => {
    const key = ['gh', 'p_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789'].join('');
    const texts = { 'a.md': 'satu\n', 'b.md': `dua\ntiga ${key}\n`, 'c.md': 'empat\n' };
    expect(await checkLeaks(new Map(Object.entries(texts)))).toEqual([
      expect.objectContaining({ path: 'b.md', line: 2, column: 6, rule: 'leak-secret' }),
    ]);
  });

  it.each([
    ['has a NUL', 'x\0 081234567890'],
    ['is UTF-16', Buffer.from('\uFEFFNomor ٠٨١٢٣٤٥٦٧٨٩٠', 'utf16le')],
    ['is UTF-16 with the other byte first', Buffer.from('\uFEFFNomor ٠٨١٢٣٤٥٦٧٨٩٠', 'utf16le').swap16()],
    ['is UTF-16 and doesn’t say so', Buffer.from('Nomor 081234567890', 'utf16le')],
    ['has what nobody writes', `${'x'.repeat(3000)} 081234567890`],
    ['is Latin 1', Buffer.from('Nomor\xA00812\xA03456\xA07890 \xE9', 'latin1')],
    [
      'is a picture',
      Buffer.from(
        '\xFF\xD8\xFF\xE1\0\x1CExif\0\0MM\0\x2A\x01\x0E\0\x02Budi 081234567890\0\xFF\xDB',
        'latin1',
      ),
    ],
  ])('looks into a file that %s', async (_what, bytes) => {
    const { texts } = readContent(
      treeWith({ [page]: revisionFile({}) }).map((file) =>
        file.path === page ? { path: page, bytes: Buffer.from(bytes) } : file,
      ),
    );
    expect(await checkLeaks(texts)).toMatchObject([{ rule: 'leak-phone', path: page }]);
  });

  it('is not switched off by a comment', async () => {
    const key = ['gh', 'p_AbCdEfGhIjKlMnOpQrStUvWxYz0123456789'].join('');
    const [issue] = await leaksIn(`<!-- secretlint-disable -->\n${key.slice(0, 9)}\u200B${key.slice(9)}\n`);
    expect(issue).toMatchObject({ rule: 'leak-secret', line: 2, column: 1 });
  });
});
