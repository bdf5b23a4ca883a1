import { expect, it } from 'vitest';
import { parseSwitch } from '../../../src/domain/guide/switch.ts';

it.each([
  ['on', true, true],
  ['off', false, false],
  ['', true, false],
  [undefined, true, false],
])(
  'a variable that is %s counts as %s, or %s where off is the default',
  (setting, byDefaultOn, byDefaultOff) => {
    expect(parseSwitch('GUIDE_X', setting, true)).toBe(byDefaultOn);
    expect(parseSwitch('GUIDE_X', setting, false)).toBe(byDefaultOff);
  },
);

it.each(['ON', 'yes', '1', ' on'])('a variable that is %j is refused', (setting) => {
  expect(() => parseSwitch('GUIDE_X', setting, true)).toThrow(`GUIDE_X is "${setting}"; write on or off`);
});
