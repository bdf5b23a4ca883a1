import { feedbackRoot, type PageVersion } from '../../domain/feedback/address.ts';
import { readerToday } from '../on-days/follow-day.ts';
import { hasSignedOut } from '../sign-out/signed-out.ts';
import { pressedWords } from './press-view.ts';
import { lostWords, readPressed, storePressed } from './pressed.ts';
import { askUser, keptPresses, makeNonce, sendKept, tellHost } from './tell-host.ts';

/** Where a reader acknowledges a change or says whether a page answers: what `data-*` has of it (`Acknowledge.astro`, `AskReader.astro`). */
interface PressPlace {
  press: 'baca' | 'menjawab';
  /** By which this browser stores the press. */
  name: string;
  version: PageVersion;
}

const selector = '[data-press]';
const places = () => document.querySelectorAll<HTMLElement>(selector);
const placeOf = ({ dataset }: HTMLElement) => dataset as unknown as PressPlace;
const sayIn = (place: HTMLElement) => place.querySelector<HTMLElement>('[data-said]');

/** Shows in all places of the page what was pressed in this browser. */
export function showPressed(): void {
  const { pressed } = readPressed();
  const kept = keptPresses();
  for (const place of places()) {
    const { press, name, version } = placeOf(place);
    const value = pressed[name];
    const isKept = kept.some(({ address }) => address.startsWith(`${feedbackRoot}${press}/${version}/`));
    for (const part of place.querySelectorAll<HTMLElement>('[data-if]'))
      part.hidden = part.dataset.if !== (value ?? '');
    const said = sayIn(place);
    if (!said) continue;
    said.textContent = value ? pressedWords(press, value, isKept) : 'lost' in place.dataset ? lostWords : '';
  }
}

/** Tells the host what a button says, stores it, and shows it. */
export async function press(button: HTMLButtonElement): Promise<void> {
  const place = button.closest<HTMLElement>(selector);
  if (!place) return;
  const { press: kind, name, version } = placeOf(place);
  if (readPressed().pressed[name]) return showPressed();
  const day = readerToday();
  const answer = button.value as 'ya' | 'tidak';
  storePressed(name, kind === 'baca' ? day : answer);
  showPressed();
  sayIn(place)?.focus();
  const outcome = await tellHost(
    kind === 'baca' ? { kind, version, day } : { kind, version, answer, day, nonce: makeNonce() },
  );
  place.toggleAttribute('data-lost', outcome === 'lost');
  if (outcome === 'lost') storePressed(name, undefined);
  showPressed();
}

/**
 * Sends what is kept, now and when the network is back. Asks at each page who reads: somebody else may have logged in, and what is pressed
 * later without network is that reader's.
 */
export async function begin(): Promise<void> {
  const send = async () => {
    // What was stored is deleted, and stays so.
    if (hasSignedOut()) return;
    await (keptPresses().length > 0 ? sendKept() : askUser());
    showPressed();
  };
  addEventListener('online', send);
  await send();
}
