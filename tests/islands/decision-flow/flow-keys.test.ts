import { expect, it } from 'vitest';
import { findFlowKey } from '../../../src/islands/decision-flow/flow-keys.ts';

const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean; metaKey?: boolean } = {}) =>
  findFlowKey({ key, ctrlKey: false, altKey: false, metaKey: false, ...held }, 3);

it.each([
  ['1', { kind: 'choose', index: 0 }],
  ['3', { kind: 'choose', index: 2 }],
  ['4', undefined],
  ['Backspace', { kind: 'back' }],
  ['ArrowLeft', { kind: 'back' }],
  ['0', { kind: 'restart' }],
])('of three options, the key %s chooses, goes back or begins again: %j', (key, action) => {
  expect(press(key)).toEqual(action);
});

it('a digit chooses nothing where there are no options', () => {
  expect(findFlowKey({ key: '1', ctrlKey: false, altKey: false, metaKey: false }, 0)).toBeUndefined();
});

it.each(['Enter', ' ', 'Tab', 'a', '10', 'F1', 'ArrowRight'])('the key %j is not the island’s', (key) => {
  expect(press(key)).toBeUndefined();
});

it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }])(
  'a key with %j is the browser’s',
  (held) => {
    for (const key of ['1', '0', 'Backspace', 'ArrowLeft']) expect(press(key, held)).toBeUndefined();
  },
);
