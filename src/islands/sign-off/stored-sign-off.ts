import { readStored, writeStored } from '../storage.ts';
import { type SignOff, signOffLine } from './sign-off-text.ts';

const key = 'panduan-cs:penutup';

/** Reads how this browser's agent ends replies. Both parts are empty where nothing was set or what is stored can't be read. */
export function readSignOff(): SignOff {
  try {
    const { name, words } = JSON.parse(readStored(key) ?? '{}');
    return { name: `${name ?? ''}`, words: `${words ?? ''}` };
  } catch {
    return { name: '', words: '' };
  }
}

/** Reads the line that this browser's agent ends replies with. Empty where none is set. */
export function readSignOffLine(): string {
  return signOffLine(readSignOff());
}

/** Stores how replies end, in this browser only, and dispatches `sign-off` on the document. */
export function writeSignOff(signOff: SignOff): void {
  writeStored(key, JSON.stringify(signOff));
  document.dispatchEvent(new Event('sign-off'));
}

declare global {
  interface HTMLElementEventMap {
    'sign-off': Event;
  }
}
