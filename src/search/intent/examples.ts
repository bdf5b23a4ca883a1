import { movedTo } from '../../domain/guide/moves.ts';
import type { Move } from '../../schemas/moves.ts';
import { noAnswer } from './table.ts';
import type { Example } from './train.ts';

/** The file of the queries that nothing answers. */
export const unansweredFile = 'queries/tanpa-jawaban.txt';

/** The address that a file of examples is named for: `akun/whitelist` of `queries/akun/whitelist.txt`. */
export function addressOf(path: string): string {
  return path.slice('queries/'.length, -'.txt'.length);
}

/** The queries of a file of examples, one a line; empty for a line without one. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}

/** The examples of the files in `content/queries`, of pages that have moved at their new address. Other files are left out. */
export function readExamples(
  texts: Iterable<readonly [path: string, text: string]>,
  moves: readonly Move[],
): Example[] {
  return [...texts].flatMap(([path, text]) => {
    if (!/^queries\/.*\.txt$/.test(path)) return [];
    const address = addressOf(path);
    const [moved = address] = movedTo(moves, address);
    const label = path === unansweredFile ? noAnswer : `/${moved}/`;
    return linesOf(text).flatMap((query) => (query ? { query, label } : []));
  });
}
