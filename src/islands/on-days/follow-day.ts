import { type IsoDate, jakartaDate } from '../../domain/dated/iso-date.ts';
import type { guideClock as GuideClock } from './guide-clock.ts';

let clock: typeof GuideClock | undefined;

/** The reader's day in Jakarta: by the clock where somebody follows the day, else by the machine. */
export function readerToday(): IsoDate {
  return clock?.today ?? jakartaDate(Date.now());
}

/** Calls `run` when the reader's day may have changed. The clock is loaded only then: most pages know nothing that ends. */
export async function followDay(run: () => void): Promise<void> {
  const { guideClock } = await import('./guide-clock.ts');
  clock = guideClock;
  clock.addEventListener('change', run);
  clock.watch();
}
