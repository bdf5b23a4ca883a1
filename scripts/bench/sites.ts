import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildOwn } from './build-own.ts';
import { buildStock } from './build-stock.ts';
import { indexGenerated } from './bytes.ts';
import { generateTree, writeTree } from './generate.ts';
import type { Workspace } from './workspace.ts';

/** Queries that stock search has an answer to as well; their pages are the same on every site here. */
export const sharedQueries = ['bukti pod', 'kode unik', 'verifikasi akun', 'whitelist', 'bank transfer'];

/** The built sites that timed benchmarks look at, each made once a run. */
export const ownReal = (workspace: Workspace) => workspace.folder('own-real', (dist) => buildOwn(dist));

/** This project's site of `pages` generated pages. */
export async function ownGenerated(workspace: Workspace, pages: number): Promise<string> {
  const content = await workspace.folder(`content-${pages}`, async (path) =>
    writeTree(path, await generateTree(pages)),
  );
  return workspace.folder(`own-${pages}`, (dist) => buildOwn(dist, content));
}

/** A stock Starlight site of the same pages. */
export function stockGenerated(workspace: Workspace, pages: number): Promise<string> {
  return workspace.folder(`stock-${pages}`, async (dist) => {
    const { guide } = await indexGenerated(pages);
    await buildStock(dist, guide);
  });
}

/** A page with a field and its echo: what a key costs in a browser before anybody has searched anything. */
export function bareField(workspace: Workspace): Promise<string> {
  return workspace.folder('bare', async (dist) => {
    await mkdir(join(dist, 'cari'), { recursive: true });
    const script =
      "document.querySelector('input').oninput = ({ target }) => { document.querySelector('output').textContent = target.value }";
    const html = `<!doctype html><html lang="id"><title>Field</title><input id="page-search"><output></output><script>${script}</script></html>`;
    await writeFile(join(dist, 'cari', 'index.html'), html);
  });
}
