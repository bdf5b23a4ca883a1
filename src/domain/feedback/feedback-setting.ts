import { parseSwitch } from '../guide/switch.ts';

/** Whether the host hears back, by `GUIDE_FEEDBACK`: `on`, or `off` (default). Throws on other values. */
export function isFeedbackOn(setting: string | undefined): boolean {
  return parseSwitch('GUIDE_FEEDBACK', setting, false);
}
