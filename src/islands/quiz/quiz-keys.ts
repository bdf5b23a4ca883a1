import type { KeyPress } from '../key-press.ts';

/** What a key asks for; `choose` counts options from 0. */
export type QuizKey = { kind: 'choose'; index: number } | { kind: 'go-on' };

/** Where the key was pressed: in a field for text, or on something that does its own with Enter. */
export interface KeyPlace {
  isTyping: boolean;
  isControl: boolean;
}

/** What a key asks for; undefined where it is none of the quiz's. With Ctrl, Alt or Cmd it is the browser's. */
export function findQuizKey(
  { key, ctrlKey, altKey, metaKey }: KeyPress,
  { isTyping, isControl }: KeyPlace,
): QuizKey | undefined {
  if (ctrlKey || altKey || metaKey || isTyping) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'choose', index: Number(key) - 1 };
  return key === 'Enter' && !isControl ? { kind: 'go-on' } : undefined;
}
