import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { earlyTheme } from '../../../src/islands/theme/early-theme.ts';
import { parseThemeChoice, themeFor, themeKey } from '../../../src/islands/theme/theme-choice.ts';

/** The theme that the early script sets, given what is stored and what the system prefers. */
function earlyThemeFor(stored: string | null | Error, systemIsLight: boolean): string | undefined {
  const dataset: { theme?: string } = {};
  runInNewContext(earlyTheme, {
    document: { documentElement: { dataset } },
    matchMedia: () => ({ matches: systemIsLight }),
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
  it.each(['dark', 'light'])('is %s where that is chosen', (value) => {
    expect(parseThemeChoice(value)).toBe(value);
    expect(themeFor(parseThemeChoice(value), true)).toBe(value);
    expect(themeFor(parseThemeChoice(value), false)).toBe(value);
  });

  it.each(['', 'auto', 'blue', null, undefined, {}])('is the system’s where %j is stored', (value) => {
    expect(themeFor(parseThemeChoice(value), true)).toBe('light');
    expect(themeFor(parseThemeChoice(value), false)).toBe('dark');
  });

  it.each([null, '', 'auto', 'light', 'dark', '<img>', new Error('forbidden')])(
    'is set before the first paint as it is after: %s',
    (stored) => {
      for (const systemIsLight of [true, false])
        expect(earlyThemeFor(stored, systemIsLight)).toBe(
          themeFor(parseThemeChoice(stored instanceof Error ? null : stored), systemIsLight),
        );
    },
  );
});
