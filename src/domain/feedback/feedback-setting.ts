/** Whether the host hears back, by `GUIDE_FEEDBACK`: `on`, or `off` (default). Throws on other values. */
export function isFeedbackOn(setting: string | undefined): boolean {
  if (setting && setting !== 'on' && setting !== 'off')
    throw new Error(`GUIDE_FEEDBACK is "${setting}"; write on or off`);
  return setting === 'on';
}
