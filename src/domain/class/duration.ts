import { shownRevision } from '../guide/page.ts';
import type { ClassModule } from './module.ts';

/**
 * How the time for a module is estimated. No source names one, so it follows from what there is to do: reading at
 * 150 words a minute (with care, not skimming), 2 minutes a question with its feedback, 3 minutes a task.
 */
const wordsPerMinute = 150;
const minutesPerQuestion = 2;
const minutesPerTask = 3;
/** An estimate to the minute would claim to know more than it does. */
const step = 5;

/** The estimated minutes for a module, rounded up to the next five. */
export function estimateMinutes({ read, tasks, questions, body }: ClassModule): number {
  const texts = read.flatMap((page) => {
    const shown = shownRevision(page);
    return shown ? [shown.answer, shown.body] : [];
  });
  const words = [body, ...texts].reduce((sum, text) => sum + wordsIn(text), 0);
  const minutes =
    words / wordsPerMinute + questions.length * minutesPerQuestion + tasks.length * minutesPerTask;
  return Math.ceil(minutes / step) * step;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
