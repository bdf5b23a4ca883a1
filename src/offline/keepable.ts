import { heldPath, isPage } from './address.ts';

/** What is asked of an answer before it is kept. */
export type AnswerHead = Pick<Response, 'status' | 'redirected' | 'type' | 'url' | 'headers'>;

/**
 * Whether an answer is the file that was asked for. A login's page isn't, be it reached by a redirect or in the file's stead; nor is
 * an error, or a part.
 */
export function isKeepable(path: string, answer: AnswerHead): boolean {
  if (answer.status !== 200 || answer.redirected || answer.type !== 'basic') return false;
  if (heldPath(answer.url) !== path) return false;
  return /^text\/html\b/.test(answer.headers.get('content-type') ?? '') === isPage(path);
}

/** What every page of the guide says of itself in its head; a login or a hotel's portal that answers 200 doesn't. */
export const pageMark = '<meta name="application-name" content="Panduan CS">';

/** Whether the server failed rather than answered: what is held serves better. A refusal is an answer. */
export function isDown({ status }: Pick<Response, 'status'>): boolean {
  return status >= 500;
}
