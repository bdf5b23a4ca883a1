import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentRoot } from '../checks/read/content-root.ts';

/** `moved.yaml` as the only entry of its collection, also for a guide without it: Astro warns of a collection without entries. */
export async function readMoves(): Promise<{ id: string; moves: unknown }[]> {
  const text = await readFile(join(contentRoot, 'moved.yaml'), 'utf8').catch(() => '[]');
  return [{ id: 'moved.yaml', moves: parse(text) }];
}
