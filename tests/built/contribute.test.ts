import { existsSync, statSync } from 'node:fs';
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
  it.each(['formulir-di-browser', 'di-github', 'baris-perintah'])('takes under ten steps: %s', (id) => {
    expect(stepsOf(id)).toBeGreaterThan(4);
    expect(stepsOf(id)).toBeLessThan(10);
  });

  it('shows pictures that are described, there, and light enough for a phone', () => {
    const pictures = [...html.matchAll(/<img src="(\/kontribusi\/[^"]+)" alt="([^"]*)"/g)];
    expect(pictures).toHaveLength(4);
    for (const [, source = '', alt = ''] of pictures) {
      expect(alt.length).toBeGreaterThan(30);
      expect(existsSync(`dist${source}`)).toBe(true);
      expect(statSync(`dist${source}`).size).toBeLessThan(60_000);
    }
  });

  it('explains every rule of the check', () => {
    const missing = Object.keys(rules).filter((id) => !html.includes(`<div id="${id}"`));
    expect(missing).toEqual([]);
  });
});
