import { shownRevision } from '../dated/dated.ts';
import type { ClassModule } from './module.ts';

// Assumed, because no source says how long a module takes.
/** The speed of careful reading. */
const wordsPerMinute = 150;
/** With reading the feedback. */
const minutesPerQuestion = 2;
const minutesPerTask = 3;
/** An estimate to the minute would look more exact than it is. */
const stepMinutes = 5;

/** The estimated minutes for a module, rounded up to the next five. */
export function estimateMinutes({ read, tasks, questions, body }: ClassModule): number {
  const texts = read.flatMap((page) => {
    const shown = shownRevision(page);
    return shown ? [shown.answer, shown.body] : [];
  });
  const words = [body, ...texts].reduce((sum, text) => sum + wordsIn(text), 0);
  const minutes =
    words / wordsPerMinute + questions.length * minutesPerQuestion + tasks.length * minutesPerTask;
  return Math.ceil(minutes / stepMinutes) * stepMinutes;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
