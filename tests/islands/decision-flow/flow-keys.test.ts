import { describe, expect, it } from 'vitest';
import { findFlowKey } from '../../../src/islands/decision-flow/flow-keys.ts';

const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean; metaKey?: boolean } = {}) =>
  findFlowKey({ key, ctrlKey: false, altKey: false, metaKey: false, ...held }, 3);

describe('a key', () => {
  it('of a digit chooses the option of that number', () => {
    expect(press('1')).toEqual({ kind: 'choose', index: 0 });
    expect(press('3')).toEqual({ kind: 'choose', index: 2 });
  });

  it('of a digit beyond the options does nothing', () => {
    expect(press('4')).toBeUndefined();
    expect(findFlowKey({ key: '1', ctrlKey: false, altKey: false, metaKey: false }, 0)).toBeUndefined();
  });

  it('goes back, or begins again', () => {
    expect(press('Backspace')).toEqual({ kind: 'back' });
    expect(press('ArrowLeft')).toEqual({ kind: 'back' });
    expect(press('0')).toEqual({ kind: 'restart' });
  });

  it('of any other kind is not the island’s', () => {
    for (const key of ['Enter', ' ', 'Tab', 'a', '10', 'F1', 'ArrowRight'])
      expect(press(key)).toBeUndefined();
  });

  it('with Ctrl, Alt or Cmd is the browser’s', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      for (const key of ['1', '0', 'Backspace', 'ArrowLeft']) expect(press(key, held)).toBeUndefined();
    }
  });
});
