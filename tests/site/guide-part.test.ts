import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportText, reportUrl, shareText } from '../../src/site/guide-part.ts';

const part = {
  title: 'Menyiram & memanen: “Kapan?”',
  address: new URL('https://panduan.example/kebun/siram-tanaman/2024-01-01/#kapan'),
};

it('is shared by its title, or what it says, and its address', () => {
  expect(shareText(part)).toBe(`${part.title}\n${part.address}`);
  expect(shareText(part, 'Dua kali.')).toBe(`${part.title}: Dua kali.\n${part.address}`);
});

it('is reported in a line with room for what is wrong', () => {
  expect(reportText(part)).toBe(
    `Ada yang salah di Panduan CS, “${part.title}”\n${part.address}\nApa yang salah: `,
  );
});

it('fills in the fields that the form of the repository has', () => {
  const url = new URL(reportUrl(part, 'https://github.com/tim/panduan'));
  const { template, ...fields } = Object.fromEntries(url.searchParams);
  expect(`${url.origin}${url.pathname}`).toBe('https://github.com/tim/panduan/issues/new');
  expect(fields).toEqual({ title: `Salah: ${part.title}`, bagian: `${part.address}` });
  const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${template}`, 'utf8'));
  expect(form.labels).toEqual(['salah']);
  expect(form.body.map(({ id }: { id?: string }) => id)).toEqual([undefined, 'bagian', 'salah']);
});
