import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { earlyTheme } from '../../../src/islands/early-script.ts';
import { parseThemeChoice, themeKey } from '../../../src/islands/theme/theme-choice.ts';

/** The theme that the early script sets, given what is stored. */
function earlyThemeFor(stored: string | null | Error): string | undefined {
  const dataset: { theme?: string } = {};
  runInNewContext(earlyTheme, {
    document: { documentElement: { dataset } },
    localStorage: {
      getItem: (key: string) => {
        if (stored instanceof Error) throw stored;
        return key === themeKey ? stored : null;
      },
    },
  });
  return dataset.theme;
}

describe('a theme', () => {
  it.each(['dark', 'light'])('is %s where that is chosen, before the first paint too', (value) => {
    expect(parseThemeChoice(value)).toBe(value);
    expect(earlyThemeFor(value)).toBe(value);
  });

  it.each([null, '', 'auto', 'blue', '<img>'])('is the system’s where %j is stored', (value) => {
    expect(parseThemeChoice(value)).toBe('auto');
    expect(earlyThemeFor(value)).toBeUndefined();
  });

  it('is the system’s where storage is forbidden', () => {
    expect(earlyThemeFor(new Error('forbidden'))).toBeUndefined();
  });
});
