import { describe, expect, it } from 'vitest';
import { checkLoaded } from '../../../src/checks/check-content.ts';
import { readContent } from '../../../src/checks/read/load.ts';
import { checkRemoved } from '../../../src/checks/revisions/check-removed.ts';
import { soundText, today, treeWith } from '../../fixtures/overlay.ts';

type Files = Readonly<Record<string, string>>;

const reply = soundText('replies/air-habis/awal.md');
const flow = soundText('flows/pilih-alat/awal.yaml');
const landed: Files = {
  'publishing.yaml': 'since: 2024-01-01\n',
  'lexicon.yaml': 'light: []\nwords:\n  belum: [blm, blom]\n  tidak: [gak]\n',
  'moved.yaml': '- { from: kebun/menyiram, to: kebun/siram-tanaman, date: 2024-02-01 }\n',
  'replies/air-habis/2024-05-01.md': reply,
  'replies/air-habis/2030-01-01.md': reply,
  'flows/pilih-alat/2024-05-01.yaml': flow,
  'classes/02-memanen.md': soundText('classes/01-menyiram.md'),
};

/** What is said of a branch that writes `files` and removes `without`, of a base with `before`. */
function removed(files: Files, without: string[] = [], before = landed): string[] {
  const sideOf = (...tree: Parameters<typeof treeWith>) => checkLoaded(readContent(treeWith(...tree)), today);
  return checkRemoved(sideOf(before), sideOf({ ...before, ...files }, without)).map(
    ({ severity, path, what }) => `${severity} ${path} ${/`(.*)`/.exec(what)?.[1]}`,
  );
}

const flows = ['flows/pilih-alat/awal.yaml', 'flows/pilih-alat/2024-05-01.yaml'];
const area = /^ {2}kebun:.*?(?=^ {2}\w)/ms;

// biome-ignore format: a case a line
describe('what the base has and the branch takes away', () => {
  it.each<[what: string, found: string[], files: Files, without?: string[]]>([
    ['nothing', [], {}],
    ['a whole flow', ['warning flows/pilih-alat/2024-05-01.yaml /alur/pilih-alat/'], {}, flows],
    ['a flow by another name', ['warning flows/pilih-alat/2024-05-01.yaml /alur/pilih-alat/'], { 'flows/alat/awal.yaml': flow }, flows],
    ['a revision of a flow', [`error ${flows[1]} ${flows[1]}`], {}, flows.slice(1)],
    ['a revision of a reply by another day', ['error replies/air-habis/2024-05-01.md replies/air-habis/2024-05-01.md'], { 'replies/air-habis/2024-05-09.md': reply }, ['replies/air-habis/2024-05-01.md']],
    ['a revision that is still to come', [], {}, ['replies/air-habis/2030-01-01.md']],
    ['a module', ['warning classes/02-memanen.md /onboarding/memanen/'], {}, ['classes/02-memanen.md']],
    ['a module’s number', [], { 'classes/03-memanen.md': soundText('classes/01-menyiram.md') }, ['classes/02-memanen.md']],
    ['a term', ['warning glossary.yaml /glosarium/#gembor'], { 'glossary.yaml': soundText('glossary.yaml').replace('gembor:', 'gembur:') }],
    ['an area', ['warning areas.yaml /kebun/'], { 'areas.yaml': soundText('areas.yaml').replace(area, '') }],
    ['words of search, of which one means something else now', ['warning lexicon.yaml blom', 'warning lexicon.yaml gak'], { 'lexicon.yaml': 'light: []\nwords: { sudah: [blm] }\n' }],
    ['the lexicon', ['blm', 'blom', 'gak'].map((word) => `warning lexicon.yaml ${word}`), {}, ['lexicon.yaml']],
    ['a move', ['error moved.yaml /kebun/menyiram/'], {}, ['moved.yaml']],
    ['a file by a wrong ending, which is an error of its own', [], { 'flows/pilih-alat/2024-05-01.yml': flow }, flows.slice(1)],
    ['what a file holds that can’t be read', [], { 'glossary.yaml': 'a: "', 'lexicon.yaml': 'words: 1', 'flows/pilih-alat/2024-05-01.yaml': '"' }],
  ])('%s', (_, found, files, without) => {
    expect(removed(files, without)).toEqual(found);
  });

  it('is no matter of the past before the guide is published', () => {
    const before = { ...landed, 'publishing.yaml': 'since: 2024-09-01\n' };
    expect(removed({}, ['moved.yaml', ...flows.slice(1)], before)).toEqual([]);
    expect(removed({}, flows, before)).toHaveLength(1);
  });
});
