import type { KeyPress } from '../key-press.ts';

/** What a key asks for. `index` counts options from 0. */
export type FlowKey = { kind: 'choose'; index: number } | { kind: 'back' } | { kind: 'restart' };

/** What a key asks for where there are `options` to choose from; undefined where it asks for nothing here. */
export function findFlowKey(press: KeyPress, options: number): FlowKey | undefined {
  const { key, ctrlKey, altKey, metaKey } = press;
  // With these the key is the browser's.
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === 'Backspace' || key === 'ArrowLeft') return { kind: 'back' };
  if (key === '0') return { kind: 'restart' };
  const index = /^[1-9]$/.test(key) ? Number(key) - 1 : undefined;
  return index !== undefined && index < options ? { kind: 'choose', index } : undefined;
}
