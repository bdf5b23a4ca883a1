import { diffWordsWithSpace } from 'diff';

/** Consecutive words that both texts have (`same`), only the new one (`added`) or only the old one (`removed`). */
export interface DiffPart {
  mark: 'same' | 'added' | 'removed';
  text: string;
}

/** The difference of two lines, word by word. Removed words come before the words that replace them. */
export function diffWords(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) parts.push({ mark: 'removed', text: removed });
    if (added) parts.push({ mark: 'added', text: added });
    removed = '';
    added = '';
  };
  const runs = diffWordsWithSpace(before, after);
  for (const [i, run] of runs.entries()) {
    if (run.removed) removed += run.value;
    else if (run.added) added += run.value;
    else if ((removed || added) && i < runs.length - 1 && distinctWords(run.value).length <= 2) {
      // One or two common words between two edits would read as noise, so they count as part of both edits.
      removed += run.value;
      added += run.value;
    } else {
      flush();
      parts.push({ mark: 'same', text: run.value });
    }
  }
  flush();
  return parts;
}

export function distinctWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}
