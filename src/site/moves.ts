import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentRoot } from '../checks/read/content-root.ts';
import { type Move, movesSchema } from '../schemas/moves.ts';

/** The moves of `moved.yaml`. No collection, because Astro warns in every build of one without entries, and most guides have none. */
export async function readMoves(): Promise<Move[]> {
  const text = await readFile(join(contentRoot, 'moved.yaml'), 'utf8').catch(() => '[]');
  return movesSchema.parse(parse(text));
}
