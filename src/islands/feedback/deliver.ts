import { userHeader, whoAddress } from '../../domain/feedback/address.ts';

/** A press that the host hasn't confirmed yet. It is kept only with the login's name that was known when it was pressed. */
export interface KeptPress {
  address: string;
  user: string;
}

export const isSamePress = (one: KeptPress, other: KeptPress) =>
  one.address === other.address && one.user === other.user;

/** What became of a request: logged for this user, refused for good, or not understood by the host of the guide this time. */
export type HostAnswer = { kind: 'logged'; user: string } | { kind: 'refused' } | { kind: 'unreached' };

/** Reads a response. A login page or a captive portal that responds with 200 has no user, and is no picture. */
export function readAnswer({ status, headers }: Pick<Response, 'status' | 'headers'>): HostAnswer {
  const user = headers.get(userHeader);
  if (status === 200 && user && headers.get('content-type') === 'image/gif') return { kind: 'logged', user };
  return { kind: status === 400 || status === 404 ? 'refused' : 'unreached' };
}

/** Where kept presses are stored. Other tabs change them, too. */
export interface KeptStore {
  read(): KeptPress[];
  change(edit: (kept: KeptPress[]) => KeptPress[]): Promise<void>;
}

/**
 * Sends what is kept, oldest first, until the host can't be reached. Dropped, and returned, is what the host refuses for good, and what
 * another user pressed: the host would log it for whoever is logged in now.
 */
export async function deliver(
  store: KeptStore,
  ask: (address: string) => Promise<HostAnswer>,
): Promise<KeptPress[]> {
  if (store.read().length === 0) return [];
  const who = await ask(whoAddress);
  if (who.kind !== 'logged') return [];
  const dropped: KeptPress[] = [];
  for (const press of store.read()) {
    const isOwn = press.user === who.user;
    const { kind } = isOwn ? await ask(press.address) : { kind: 'refused' as const };
    if (kind === 'unreached') break;
    if (kind === 'refused') dropped.push(press);
    await store.change((kept) => kept.filter((each) => !isSamePress(each, press)));
  }
  return dropped;
}
