import { setTimeout as wait } from 'node:timers/promises';

/** A line to a reader with its own delay and width. */
export interface Line {
  /** Waits as long as a question and the first of its answer take. */
  delay(): Promise<void>;
  /** Hands over a body piece by piece, as fast as the line is wide for all that goes over it at once. */
  send(body: Buffer, write: (piece: Buffer) => void): Promise<void>;
}

/** Bytes sent in one go: a few packets. */
const piece = 4 * 1460;

/**
 * A line with `roundTrip` milliseconds there and back and `bytesPerSecond` to the reader. The server holds back instead of
 * the browser, because Chromium's own emulation leaves out what a worker fetches.
 */
export function slowLine({ roundTrip, bytesPerSecond }: { roundTrip: number; bytesPerSecond: number }): Line {
  let freeAt = 0;
  return {
    delay: () => wait(roundTrip),
    async send(body, write) {
      for (let start = 0; start < body.length; start += piece) {
        const part = body.subarray(start, start + piece);
        freeAt = Math.max(freeAt, performance.now()) + (1000 * part.length) / bytesPerSecond;
        await wait(Math.max(0, freeAt - performance.now()));
        write(part);
      }
    },
  };
}

/** What browsers' tools call slow 4G. */
export const slow4G = () => slowLine({ roundTrip: 150, bytesPerSecond: 1_600_000 / 8 });
