import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { writeOffline } from '../../src/build/offline.ts';

/** The page that every later guide changes, and the words that it has there. */
export const changedPage = '/pengiriman/bukti-pod/';
export const wordsOf = (number: number) => `Rekaan nomor ${number}.`;
export const defaultLease = { days: 14, isStrict: false };
export const titleOf = (number: number) => `Berubah: aturan rekaan ${number}`;

/**
 * A guide that follows on `dist/`, as a change of code and of a rule makes it: every script and style is called otherwise, search has
 * another edition, a page other words, the change log `changes` entries more. Nothing of the guide before is in it.
 */
export async function makeLaterGuide(number: number, changes = 1, lease = defaultLease): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'panduan-guide-')), 'dist');
  cpSync('dist', folder, { recursive: true });
  for (const pack of globSync('luring/paket-*', { cwd: folder })) rmSync(join(folder, pack));
  renameAssets(folder, number);
  renameEdition(folder, number);
  edit(join(folder, changedPage, 'index.html'), (html) =>
    html.replace(/<h1[^>]*>/, (tag) => `<p>${wordsOf(number)}</p>${tag}`),
  );
  edit(join(folder, 'perubahan/feed.json'), (text) => {
    const feed = JSON.parse(text);
    const added = Array.from({ length: changes }, (_, i) => ({
      ...feed.items[0],
      id: `urn:rekaan:${number}-${i}`,
      title: titleOf(number + i),
    }));
    return JSON.stringify({ ...feed, items: [...added, ...feed.items] });
  });
  await writeOffline(folder, lease);
  return folder;
}

export function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function renameAssets(folder: string, number: number): void {
  const names = globSync('_astro/*', { cwd: folder }).map((file) => basename(file));
  const known = new RegExp(names.map((name) => RegExp.escape(name)).join('|'), 'g');
  const later = (name: string) => name.replace(/\.(\w+)$/, `-${number}.$1`);
  for (const file of globSync('**/*.{html,js,css}', { cwd: folder }))
    edit(join(folder, file), (text) => text.replace(known, later));
  for (const name of names) renameSync(join(folder, '_astro', name), join(folder, '_astro', later(name)));
}

function renameEdition(folder: string, number: number): void {
  const front = join(folder, 'cari/indeks.json');
  const { edition } = JSON.parse(readFileSync(front, 'utf8'));
  const later = String(number).padStart(8, '0');
  edit(front, (text) => text.replace(edition, later));
  for (const file of globSync(`cari/*-${edition}-*`, { cwd: folder })) {
    const target = join(folder, file.replace(edition, later));
    renameSync(join(folder, file), target);
    if (/kartu-/.test(target))
      edit(target, (text) => text.replaceAll('"answer":"', `"answer":"${wordsOf(number)} `));
  }
}

export function removeGuide(folder: string): void {
  rmSync(dirname(folder), { recursive: true, force: true });
}
