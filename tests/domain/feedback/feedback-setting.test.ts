import { expect, it } from 'vitest';
import { isFeedbackOn } from '../../../src/domain/feedback/feedback-setting.ts';

it.each([
  ['on', true],
  ['off', false],
  ['', false],
  [undefined, false],
])('GUIDE_FEEDBACK=%s: %s', (setting, isOn) => expect(isFeedbackOn(setting)).toBe(isOn));

it.each(['ON', 'yes', '1', ' on'])('GUIDE_FEEDBACK=%s is refused', (setting) => {
  expect(() => isFeedbackOn(setting)).toThrow(`GUIDE_FEEDBACK is "${setting}"; write on or off`);
});
