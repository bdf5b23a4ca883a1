import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findPartTitle, readFlags } from '../../src/site/flags.ts';
import { guideWith } from '../fixtures/guide.ts';

const folder = mkdtempSync(join(tmpdir(), 'panduan-flags-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'flags.json');
const flag = {
  about: '/kebun/siram-tanaman/awal/#kapan',
  issue: 'https://github.com/t/p/issues/1',
  since: '2024-05-01',
};
const read = (text: string) => {
  writeFileSync(file, text);
  return readFlags(file);
};

describe('the file of open flags', () => {
  it('is read where a build is given one', () => {
    expect(readFlags(undefined)).toEqual([]);
    expect(read('[]')).toEqual([]);
    expect(read(JSON.stringify([flag]))).toEqual([flag]);
  });

  it.each<[what: string, text: string, says: string]>([
    ['no JSON', '[{', "can't be read as JSON"],
    ['a field too many', JSON.stringify([{ ...flag, body: 'x' }]), 'Unrecognized key: "body"'],
    ['a field too few', JSON.stringify([{ about: flag.about, issue: flag.issue }]), 'at [0].since'],
    ['a day that is none', JSON.stringify([{ ...flag, since: '2024-02-30' }]), 'must be a day'],
    ['another site', JSON.stringify([{ ...flag, about: '//evil.example/' }]), 'at [0].about'],
    ['a script as the issue', JSON.stringify([{ ...flag, issue: 'javascript:alert(1)' }]), 'at [0].issue'],
  ])('with %s stops the build, naming the file and the field', (_, text, says) => {
    expect(() => read(text)).toThrow(`GUIDE_FLAGS names "${file}"`);
    expect(() => read(text)).toThrow(says);
  });
});

it.each([
  ['/kebun/siram-tanaman/2024-01-01/', 'Menyiram tanaman'],
  ['/kebun/siram-tanaman/2024-01-01/#kapan', 'Menyiram tanaman: Kapan'],
  ['/kebun/siram-tanaman/2024-01-01/#tidak-ada', 'Menyiram tanaman'],
  ['/balasan/#air-habis-awal', 'Balasan: Air habis'],
  ['/kalibrasi/2023-12-20/#siram-dua-kali', 'Menyiram'],
  ['/kebun/siram-tanaman/2020-01-01/', undefined],
])('the part at %s is called %s', (about, title) => {
  expect(findPartTitle(guideWith(), about)).toBe(title);
});

it('a step and an outcome of a flow are called by their words', () => {
  const guide = guideWith();
  const flow = guide.flows.get('pilih-alat')?.current;
  const [step] = flow?.steps ?? [];
  const [outcome] = flow?.outcomes ?? [];
  const title = (part: string) => findPartTitle(guide, `/alur/pilih-alat/awal/#${part}`);
  expect(title(`langkah-${step?.id}`)).toBe(`${flow?.title}: ${step?.ask}`);
  expect(title(`hasil-${outcome?.id}`)).toBe(`${flow?.title}: ${outcome?.title}`);
});
