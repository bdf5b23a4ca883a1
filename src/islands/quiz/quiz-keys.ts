import type { KeyPress } from '../key-press.ts';

/** What a key asks for. `index` counts options from 0. */
export type QuizKey = { kind: 'choose'; index: number } | { kind: 'go-on' };

/** Where the key was pressed: in a field for text, or on a control that has a use of its own for Enter. */
export interface KeyPlace {
  isTyping: boolean;
  isControl: boolean;
}

/** What a key asks for; undefined where it asks for nothing here. */
export function findQuizKey(press: KeyPress, { isTyping, isControl }: KeyPlace): QuizKey | undefined {
  const { key, ctrlKey, altKey, metaKey } = press;
  // With these the key is the browser's.
  if (ctrlKey || altKey || metaKey || isTyping) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'choose', index: Number(key) - 1 };
  return key === 'Enter' && !isControl ? { kind: 'go-on' } : undefined;
}
