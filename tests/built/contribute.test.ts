import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checks/rules.ts';
import { builtPages } from './built-pages.ts';

const html = builtPages().find(({ route }) => route === '/kontribusi/')?.html ?? '';

/** The page's text from the heading with this id to the next heading. */
function sectionOf(id: string): string {
  const [, after = ''] = html.split(`id="${id}"`);
  return after.slice(after.indexOf('</h3>') + 1).split(/<h[23]/)[0] ?? '';
}

/** Items of a section's list of steps, not of the lists in its figures. */
function stepsOf(id: string): number {
  const withoutFigures = sectionOf(id).replaceAll(/<figure[\s\S]*?<\/figure>/g, '');
  return withoutFigures.match(/<li[\s>]/g)?.length ?? 0;
}

describe('how to contribute', () => {
  it.each(['di-github', 'baris-perintah'])('takes under ten steps: %s', (id) => {
    expect(stepsOf(id)).toBeGreaterThan(4);
    expect(stepsOf(id)).toBeLessThan(10);
  });

  it('explains every rule of the check', () => {
    const missing = Object.keys(rules).filter((id) => !html.includes(`<div id="${id}"`));
    expect(missing).toEqual([]);
  });
});
