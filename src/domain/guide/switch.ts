/** Reads a variable that is `on` or `off`. `fallback` counts where it isn't set. Throws on other values. */
export function parseSwitch(name: string, setting: string | undefined, fallback: boolean): boolean {
  if (setting && setting !== 'on' && setting !== 'off')
    throw new Error(`${name} is "${setting}"; write on or off`);
  return setting ? setting === 'on' : fallback;
}
