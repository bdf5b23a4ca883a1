import { type Press, pressAddress, userHeader, whoAddress } from '../../domain/feedback/address.ts';
import { hasSignedOut } from '../sign-out/signed-out.ts';
import { readStored, writeStored } from '../storage.ts';
import { parseList } from '../stored-list.ts';
import { noteUser, readPressed } from './pressed.ts';

/** A press that the host hasn't confirmed yet. It is kept only with the login's name that was known when it was pressed. */
interface KeptPress {
  address: string;
  user: string;
}

const key = 'panduan-cs:umpan-balik';

/** The most presses that are kept. The oldest go first. */
export const mostKept = 200;

/** The longest request, in milliseconds. Other tabs wait for it. */
const longestRequest = 15_000;

/** Reads what the browser has stored; nothing where it isn't of that form. */
export function readKept(stored: string | null): KeptPress[] {
  return (parseList(stored) as KeptPress[]).filter((each) => each?.address && each.user);
}

/** What waits to be sent. Other tabs change it, too. */
export const keptPresses = (): KeptPress[] => readKept(readStored(key));

/** Runs one at a time among all tabs, in browsers that can: `Navigator.locks` needs https. */
function alone<Result>(name: string, run: () => Result | Promise<Result>): Promise<Result> {
  return 'locks' in navigator
    ? (navigator.locks.request(name, run) as Promise<Result>)
    : Promise.resolve(run());
}

/** Stores, of what is kept without this press, what `edit` makes of it. */
function changeKept(press: KeptPress, edit: (others: KeptPress[]) => KeptPress[]): Promise<void> {
  return alone(key, () => {
    const others = keptPresses().filter((each) => !isSame(each, press));
    if (!hasSignedOut()) writeStored(key, JSON.stringify(edit(others)));
  });
}

const isSame = (one: KeptPress, other: KeptPress) => one.address === other.address && one.user === other.user;

/** What became of a request: logged for this user, refused for good, or not understood by the host of the guide this time. */
type HostAnswer = { kind: 'logged'; user: string } | { kind: 'refused' } | { kind: 'unreached' };

/** Reads a response. A login page or a captive portal that responds with 200 has no user, and is no picture. */
export function readAnswer({ status, headers }: Pick<Response, 'status' | 'headers'>): HostAnswer {
  const user = headers.get(userHeader);
  if (status === 200 && user && headers.get('content-type') === 'image/gif') return { kind: 'logged', user };
  return { kind: status === 400 || status === 404 ? 'refused' : 'unreached' };
}

async function ask(address: string): Promise<HostAnswer> {
  try {
    const signal = AbortSignal.timeout(longestRequest);
    // A login leads elsewhere.
    const answer = readAnswer(await fetch(address, { cache: 'no-store', redirect: 'error', signal }));
    // An answer may come after a sign-out, which has deleted what was stored.
    if (answer.kind === 'logged' && !hasSignedOut()) noteUser(answer.user);
    return answer;
  } catch {
    return { kind: 'unreached' };
  }
}

/** Asks who is logged in; undefined where the host can't be reached. */
export async function askUser(): Promise<string | undefined> {
  const who = await ask(whoAddress);
  return who.kind === 'logged' ? who.user : undefined;
}

/**
 * Sends what is kept, oldest first, until the host can't be reached. Dropped, and returned, is what the host refuses for good, and what
 * another user pressed: the host would log it for whoever is logged in now.
 */
export function sendKept(): Promise<KeptPress[]> {
  return alone(`${key}:kirim`, async () => {
    const dropped: KeptPress[] = [];
    const user = keptPresses().length > 0 ? await askUser() : undefined;
    for (const press of user === undefined ? [] : keptPresses()) {
      const kind = press.user === user ? (await ask(press.address)).kind : 'refused';
      if (kind === 'unreached') break;
      if (kind === 'refused') dropped.push(press);
      await changeKept(press, (others) => others);
    }
    return dropped;
  });
}

/** What became of a press: `kept` is sent later; `lost` has to be pressed again. */
export type PressOutcome = 'sent' | 'kept' | 'lost';

/**
 * Tells the host of a press, now or when it can be reached. Nobody presses for another on a shared machine: a press goes out only while
 * the login is the one that was known when it was pressed, which each page asks for, and is lost where none is known.
 */
export async function tellHost(press: Press): Promise<PressOutcome> {
  const user = readPressed().user ?? (await askUser());
  if (!user) return 'lost';
  const own = { address: pressAddress(press), user };
  const isIn = (presses: readonly KeptPress[]) => presses.some((each) => isSame(each, own));
  await changeKept(own, (others) => [...others, own].slice(-mostKept));
  // Storage is full or forbidden, or the host refuses.
  if (!isIn(keptPresses()) || isIn(await sendKept())) return 'lost';
  return isIn(keptPresses()) ? 'kept' : 'sent';
}

/** 16 random hexadecimal digits, by which a press that is sent twice counts once. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
