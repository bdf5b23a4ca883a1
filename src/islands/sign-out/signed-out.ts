import { signOutPage } from '../../offline/address.ts';
import { readStored } from '../storage.ts';

/** When somebody last signed out in this browser. It stays, since tabs may be opened again from memory. */
export const signedOutKey = 'panduan-cs:keluar';

/** It is compared with, and not with a time: a clock may be corrected after a sign-out. */
const whenLoaded = readStored(signedOutKey);

/** Whether the reader has signed out since this page was loaded. */
export function hasSignedOut(): boolean {
  return readStored(signedOutKey) !== whenLoaded;
}

/** Whether this tab may cache anything: not on the page that signs out, and not after a sign-out. */
export function mayCache(): boolean {
  return location.pathname !== signOutPage && !hasSignedOut();
}

/** Deletes what the guide stored, except when the reader signed out. Throws where storage is forbidden. */
export function clearStored(store: 'localStorage' | 'sessionStorage'): void {
  const storage = window[store];
  for (const key of Object.keys(storage))
    if (key.startsWith('panduan-cs:') && key !== signedOutKey) storage.removeItem(key);
}
