import type { Progress } from '../../domain/class/progress.ts';
import { writeProgress } from '../../domain/class/progress-file.ts';
import { download } from '../download.ts';
import { readerToday } from '../on-days/follow-day.ts';

/** Downloads a learner's progress as a file that the class imports. */
export function exportProgress(progress: Progress): void {
  const file = new Blob([writeProgress(progress)], { type: 'application/json' });
  download(file, `onboarding-${readerToday()}.json`);
}
