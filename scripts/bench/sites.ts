import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildOwn, buildStock } from './build-site.ts';
import { generateContent } from './generate-content.ts';

/** Makes what stands at `folder`/`name` with `make`, unless it stands there already; says on stderr what takes time. */
export async function makeOnce(folder: string, name: string, make: (path: string) => Promise<unknown>) {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  console.error(`  making ${name} …`);
  // Under its name only once it is whole, so that an interrupted one isn't taken for it later.
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await make(unfinished);
  await rename(unfinished, path);
  return path;
}

export const generatedContent = (folder: string, size: number) =>
  makeOnce(folder, `content-${size}`, (path) => generateContent(path, size));

/** This project's site of that tree, or a stock Starlight site of its pages in force. */
export async function builtSite(folder: string, kind: 'own' | 'stock', size: number): Promise<string> {
  const content = await generatedContent(folder, size);
  const builders = { own: buildOwn, stock: buildStock };
  return makeOnce(folder, `${kind}-${size}`, (dist) => builders[kind](dist, content));
}
