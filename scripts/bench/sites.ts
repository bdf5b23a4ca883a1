import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildOwn } from './build-own.ts';
import { buildStock } from './build-stock.ts';
import { generateTree, writeTree } from './generate.ts';
import { readGuide, realContent } from './guide-index.ts';
import type { Workspace } from './workspace.ts';

/** Queries that stock search has an answer to as well; their pages are the same on every site here. */
export const sharedQueries = ['bukti pod', 'kode unik', 'verifikasi akun', 'whitelist', 'bank transfer'];

/** The built sites that timed benchmarks look at, each made once a run. */
export const ownReal = (workspace: Workspace) => workspace.folder('own-real', (dist) => buildOwn(dist));

/** A stock Starlight site of the real guide. */
export const stockReal = (workspace: Workspace) =>
  workspace.folder('stock-real', async (dist) => buildStock(dist, await readGuide(realContent)));

/** What the workspace calls a kind of folder of `pages` generated pages in so many revisions each. */
export const folderOf = (kind: string, pages: number, revisions = 3) => `${kind}-${pages}-by-${revisions}`;

/** The content tree of `pages` generated pages. */
export function generatedContent(workspace: Workspace, pages: number, revisions = 3): Promise<string> {
  return workspace.folder(folderOf('content', pages, revisions), async (path) =>
    writeTree(path, await generateTree(pages, revisions)),
  );
}

/** This project's site of `pages` generated pages. */
export async function ownGenerated(workspace: Workspace, pages: number): Promise<string> {
  const content = await generatedContent(workspace, pages);
  return workspace.folder(folderOf('own', pages), (dist) => buildOwn(dist, content));
}

/** A stock Starlight site of the same pages. */
export function stockGenerated(workspace: Workspace, pages: number): Promise<string> {
  return workspace.folder(folderOf('stock', pages), async (dist) =>
    buildStock(dist, await readGuide(await generatedContent(workspace, pages))),
  );
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
