import type { IsoDate } from '../domain/dated/iso-date.ts';
import { findIn, headersFor, match, readGenerations } from './generation.ts';
import { visitedCache } from './generations.ts';
import { visitedAt } from './visited.ts';

/** A file as it is held, and how old it is. */
export interface Held {
  answer: Response;
  /** The day of its guide; undefined for a page that was merely visited. */
  asOf: IsoDate | undefined;
  savedAt: string | undefined;
}

/** Why a page comes as held: the server can't be reached, keeps the reader waiting, or fails. */
export type Because = 'unreachable' | 'slow' | 'failing';

/** A file from the newest generation that holds it, or else of those visited. */
export async function findHeld(path: string): Promise<Held | undefined> {
  for (const generation of await readGenerations()) {
    const answer = await findIn(generation, path);
    if (answer) return { answer, asOf: generation.manifest.asOf, savedAt: generation.savedAt };
  }
  const answer = await match(visitedCache, path);
  return answer && { answer, asOf: undefined, savedAt: visitedAt(answer) };
}

/** The page with its age on its root element, where the page's script finds it, however long the worker lives. */
export async function tellAge(
  path: string,
  { answer, asOf, savedAt }: Held,
  because: Because,
  status = 200,
): Promise<Response> {
  const html = (await answer.text()).replace(
    '<html',
    `<html data-held="${because}" data-held-guide="${asOf ?? ''}" data-held-since="${savedAt ?? ''}"`,
  );
  return new Response(html, { status, headers: headersFor(path, answer.headers) });
}
