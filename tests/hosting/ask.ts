import type { OutgoingHttpHeaders } from 'node:http';
import { forEachConcurrently } from '../../scripts/hosting/stage.ts';
import { type Ask, type HttpAnswer, makeAsk } from '../../scripts/hosting/verify/check.ts';
import { HOST } from '../../scripts/setup/port.ts';

const concurrency = 32;
const asks = new Map<number, Ask>();

/** Asks a server on this machine by http. */
export function ask(
  port: number,
  path: string,
  headers: OutgoingHttpHeaders = {},
  method = 'GET',
): Promise<HttpAnswer> {
  const known = asks.get(port) ?? makeAsk(new URL(`http://${HOST}:${port}`), undefined, concurrency);
  asks.set(port, known);
  return known(path, headers, method);
}

/** Does `work` for all items, a few dozen at a time. */
export const forAll = <Item>(items: readonly Item[], work: (item: Item) => Promise<void>) =>
  forEachConcurrently(items, work, concurrency);
