import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLeaks } from '../../../src/checks/leaks/check-leaks.ts';
import { readTree } from '../../../src/checks/read/read-tree.ts';
import { caughtTexts, harmlessTexts } from '../../fixtures/leaks/corpus.ts';

const root = join(import.meta.dirname, '../../..');

/** Texts as files of their own. */
function asFiles(texts: readonly string[]): Map<string, string> {
  return new Map(texts.map((text, index) => [String(index), text]));
}

describe('the corpus of leaks', () => {
  const caught = caughtTexts();
  const harmless = harmlessTexts();

  it('holds enough of both, of every kind, no text twice', () => {
    const kinds = Map.groupBy(caught, ({ rule }) => rule);
    expect(kinds.size).toBe(9);
    for (const [kind, texts] of kinds) expect(texts.length, kind).toBeGreaterThanOrEqual(5);
    expect(new Set(caught.map(({ text }) => text)).size).toBeGreaterThanOrEqual(100);
    expect(new Set(harmless).size).toBe(harmless.length);
    expect(harmless.length).toBeGreaterThanOrEqual(120);
  });

  it('has no leak that is missed, taken for another or found in parts', async () => {
    const issues = await checkLeaks(asFiles(caught.map(({ text }) => text)));
    const found = Map.groupBy(issues, ({ path }) => path);
    const missed = caught.filter(({ rule }, index) => {
      const rules = found.get(String(index))?.map((issue) => issue.rule) ?? [];
      return rules.length !== 1 || rules[0] !== rule;
    });
    expect({ missed: missed.length, which: missed }).toEqual({ missed: 0, which: [] });
  });

  it('has no harmless text that is taken for a leak', async () => {
    const issues = await checkLeaks(asFiles(harmless));
    const alarms = issues.map(({ path, rule }) => ({ rule, text: harmless[Number(path)] }));
    expect({ alarms: alarms.length, which: alarms }).toEqual({ alarms: 0, which: [] });
  });
});

describe('the guide', () => {
  it.each(['content', 'tests/fixtures/sound'])(
    'in %s has no line that is taken for a leak',
    async (folder) => {
      const files = readTree(join(root, folder));
      expect(files.length).toBeGreaterThan(10);
      const texts = files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()] as const);
      expect(await checkLeaks(new Map(texts))).toEqual([]);
    },
  );
});
