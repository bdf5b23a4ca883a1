/** What a copy button is doing, and for how long it says so. */
export type CopyState = 'idle' | 'copied' | 'failed';

/** The button's words and the announcement in each state; `label` is the button's own. */
export function copyWords(state: CopyState, label: string): { button: string; announcement: string } {
  switch (state) {
    case 'idle':
      return { button: label, announcement: '' };
    case 'copied':
      return { button: 'Disalin', announcement: 'Disalin' };
    case 'failed':
      return {
        button: 'Gagal menyalin',
        announcement: 'Gagal menyalin. Pilih teksnya lalu tekan Ctrl+C.',
      };
  }
}

/** Milliseconds after which the button offers to copy again: a failure is read longer. */
export function restAfter(state: CopyState): number {
  return state === 'failed' ? 6000 : 2000;
}
