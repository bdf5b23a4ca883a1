import { type IsoDate, jakartaDate } from '../../domain/dated/iso-date.ts';

/**
 * The reader's day in Jakarta: by the server's clock where it could be asked, else by the machine's. Dispatches `change` when the day
 * may have changed, once somebody watches. See docs/decisions/0010.
 */
class GuideClock extends EventTarget {
  /** Milliseconds by which the server's clock is ahead of the machine's; 0 until it was asked. */
  offset = 0;
  #watch: Promise<void> | undefined;

  get now(): number {
    return Date.now() + this.offset;
  }

  get today(): IsoDate {
    return jakartaDate(this.now);
  }

  /** Follows the day from now on. Most pages know no day on which anything ends, and don't load what it takes. */
  watch(): void {
    this.#watch ??= import('./clock-watch.ts').then(({ watchClock }) => watchClock(this));
    this.#watch.catch(() => {
      this.#watch = undefined;
    });
  }
}

export const guideClock = new GuideClock();
