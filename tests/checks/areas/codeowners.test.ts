import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCodeowners, formatCodeowners } from '../../../src/checks/areas/codeowners.ts';
import { loadContent, readContent } from '../../../src/checks/read/load.ts';
import { soundText, treeWith } from '../../fixtures/overlay.ts';

function areas(person: string) {
  const text = soundText('areas.yaml').replace('{ label: Sari,', `{ label: Sari, ${person}`);
  return readContent(treeWith({ 'areas.yaml': text }));
}

describe('CODEOWNERS', () => {
  it('has a rule for an area whose owner’s name at GitHub is known, and says of the others that it isn’t', () => {
    expect(formatCodeowners(areas('github: sari-kebun,').content.areas).split('\n').slice(1)).toEqual([
      '/content/guide/kebun/ @sari-kebun',
      '# /content/guide/dapur/ has no recorded owner.',
      '',
    ]);
    expect(formatCodeowners(areas('').content.areas)).toContain(
      "# /content/guide/kebun/ is Sari's, whose name at GitHub isn't recorded.",
    );
    expect(formatCodeowners(areas('github: toko/tim-kebun,').content.areas)).toContain('@toko/tim-kebun');
  });

  it('is that of the real areas', async () => {
    const loaded = loadContent('content');
    expect(checkCodeowners(loaded, readFileSync('.github/CODEOWNERS', 'utf8'))).toEqual([]);
  });

  it('out of step with the areas is an error at them; none at all is none', () => {
    const loaded = areas('github: sari-kebun,');
    expect(checkCodeowners(loaded, formatCodeowners(areas('').content.areas))).toMatchObject([
      { rule: 'codeowners-differ', path: 'areas.yaml', line: 5 },
    ]);
    expect(checkCodeowners(loaded, undefined)).toEqual([]);
  });
});
