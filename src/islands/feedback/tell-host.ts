import { type Press, pressAddress, whoAddress } from '../../domain/feedback/address.ts';
import { hasSignedOut } from '../sign-out/signed-out.ts';
import { readStored, writeStored } from '../storage.ts';
import {
  deliver,
  type HostAnswer,
  isSamePress,
  type KeptPress,
  type KeptStore,
  readAnswer,
} from './deliver.ts';
import { noteUser, readPressed } from './pressed.ts';

const key = 'panduan-cs:umpan-balik';

/** The most presses that are kept. The oldest go first. */
export const mostKept = 200;

/** The longest request, in milliseconds. Other tabs wait for it. */
const longestRequest = 15_000;

/** Reads what the browser has stored; nothing where it isn't of that form. */
export function readKept(stored: string | null): KeptPress[] {
  try {
    const kept: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => each?.address && each.user) : [];
  } catch {
    return [];
  }
}

/** Runs one at a time among all tabs, in browsers that can: `Navigator.locks` needs https. */
function alone<Result>(name: string, run: () => Result | Promise<Result>): Promise<Result> {
  return 'locks' in navigator
    ? (navigator.locks.request(name, run) as Promise<Result>)
    : Promise.resolve(run());
}

const store: KeptStore = {
  read: () => readKept(readStored(key)),
  change: (edit) =>
    alone(key, () => {
      if (!hasSignedOut()) writeStored(key, JSON.stringify(edit(store.read())));
    }),
};

/** What waits to be sent. */
export const keptPresses = (): KeptPress[] => store.read();

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

/** Sends what is kept and returns what was dropped. */
export async function sendKept(): Promise<KeptPress[]> {
  return alone(`${key}:kirim`, () => deliver(store, ask));
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
  const isOwn = (each: KeptPress) => isSamePress(each, own);
  await store.change((kept) => [...kept.filter((each) => !isOwn(each)), own].slice(-mostKept));
  // Storage is full or forbidden.
  if (!store.read().some(isOwn)) return 'lost';
  const dropped = await sendKept();
  if (dropped.some(isOwn)) return 'lost';
  return store.read().some(isOwn) ? 'kept' : 'sent';
}

/** 16 random hexadecimal digits, by which a press that is sent twice counts once. */
export function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
