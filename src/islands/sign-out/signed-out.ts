import { signOutPage } from '../../offline/address.ts';
import { readStored } from '../storage.ts';

/** When somebody last signed out in this browser, in milliseconds since 1970. It stays, since tabs may be opened again from memory. */
export const signedOutKey = 'panduan-cs:keluar';

/** Whether the reader has signed out since this page was loaded. */
export function hasSignedOut(): boolean {
  return Number(readStored(signedOutKey)) > performance.timeOrigin;
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
