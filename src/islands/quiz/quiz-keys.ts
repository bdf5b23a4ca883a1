import type { KeyPress } from '../key-press.ts';

/** What a key asks for. `index` counts options from 0. */
export type QuizKey = { kind: 'choose'; index: number } | { kind: 'go-on' };

/** What a key asks for; undefined where it asks for nothing here. A control has a use of its own for Enter. */
export function findQuizKey(
  { key, ctrlKey, altKey, metaKey }: KeyPress,
  place: 'text' | 'control' | 'page',
): QuizKey | undefined {
  // With these the key is the browser's.
  if (ctrlKey || altKey || metaKey || place === 'text') return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'choose', index: Number(key) - 1 };
  return key === 'Enter' && place === 'page' ? { kind: 'go-on' } : undefined;
}
