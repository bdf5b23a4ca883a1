import { expect, it } from 'vitest';
import { openFlags } from '../../../scripts/github/flags.ts';
import { flagsSchema } from '../../../src/schemas/flags.ts';
import { fakeGitHub } from './fake-github.ts';

const issue = (number: number, body: string | null) => ({
  html_url: `https://github.com/toko/panduan/issues/${number}`,
  created_at: '2024-05-01T20:00:00Z',
  body,
  user: { login: 'sari' },
});
const form = (address: string) => `### Bagian\r\n\r\n${address}\r\n\r\n### Apa yang salah\r\n\r\nJamnya.`;

it('the open flags are the parts that issues of the form name, and nothing else that they say', async () => {
  const many = Array.from({ length: 120 }, (_, index) =>
    issue(index, form('https://panduan.example/kebun/siram/awal/')),
  );
  const { github } = fakeGitHub({
    '/issues': [
      issue(1000, form('https://panduan.example/balasan/#air-habis-awal')),
      issue(1001, 'Ditulis tanpa formulir.'),
      issue(1002, null),
      issue(1003, form('https://panduan.example/"><script>/')),
      issue(1004, form('halaman pembayaran')),
      ...many,
    ],
  });
  const flags = await openFlags(github);
  expect(flags).toHaveLength(121);
  expect(flags[0]).toEqual({
    about: '/balasan/#air-habis-awal',
    issue: 'https://github.com/toko/panduan/issues/1000',
    // The day in Jakarta.
    since: '2024-05-02',
  });
  expect(flagsSchema.safeParse(flags).success).toBe(true);
});
