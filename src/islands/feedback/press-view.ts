import { formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import type { PressOutcome } from './tell-host.ts';

const later = 'Terkirim saat tersambung lagi.';

/** What stands in place of the buttons after a press. `value`: the day of `baca`, the answer of `menjawab`. `isKept`: whether it waits to be sent. */
export function pressedWords(kind: string | undefined, value: IsoDate | string, isKept: boolean): string {
  const done = kind === 'baca' ? `Dibaca ${formatDate(value)}.` : 'Terima kasih.';
  return isKept ? `${done} ${later}` : done;
}

/** What is said of words that were sent, or are kept; empty where they have to be sent again. */
export function gapWords(outcome: PressOutcome, words: string): string {
  if (outcome === 'lost') return '';
  return outcome === 'kept' ? `Disimpan: “${words}”. ${later}` : `Terkirim: “${words}”.`;
}
