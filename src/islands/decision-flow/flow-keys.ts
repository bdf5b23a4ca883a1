import type { KeyPress } from '../key-press.ts';

/** What a key asks for; `choose` counts options from 0. */
export type FlowKey = { kind: 'choose'; index: number } | { kind: 'back' } | { kind: 'restart' };

/**
 * What a key asks for where `options` can be chosen; undefined where it is none of the island's. With Ctrl, Alt
 * or Cmd it is the browser's.
 */
export function findFlowKey(
  { key, ctrlKey, altKey, metaKey }: KeyPress,
  options: number,
): FlowKey | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === 'Backspace' || key === 'ArrowLeft') return { kind: 'back' };
  if (key === '0') return { kind: 'restart' };
  const index = /^[1-9]$/.test(key) ? Number(key) - 1 : undefined;
  return index !== undefined && index < options ? { kind: 'choose', index } : undefined;
}
