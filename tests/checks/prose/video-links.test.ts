import { describe, expect, it } from 'vitest';
import { revisionFile } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';
import { adviceOn } from './prose.ts';

const page = 'guide/dapur/rebus-air/2024-01-01.md';
const lists = (files: Record<string, string>) => adviceOn('video-list-link', files);

describe('a link to videos', () => {
  it.each([
    ['a channel by handle', 'https://www.youtube.com/@rekaan'],
    ['a channel’s videos', 'https://youtube.com/c/rekaan/videos'],
    ['a channel by id', 'https://www.youtube.com/channel/UCabcdefghij'],
    ['a playlist', 'https://www.youtube.com/playlist?list=PLAbCdEfGhIjKl'],
    ['all of YouTube', 'https://www.youtube.com/'],
  ])('to %s is reported', (_what, url) => {
    const what = expect.stringContaining(`\`${url}\``);
    const issue = { severity: 'warning', line: 5, column: 15, what };
    expect(lists({ [page]: revisionFile({}, `Lihat [video](${url}).`) })).toMatchObject([issue]);
  });

  it('that names one video of a list gets the address of that video', () => {
    const [issue] = lists({ [page]: revisionFile({}, 'https://youtu.be/AbCdEfGhIjK?list=PLAbCdEfGhIjKl.') });
    expect(issue?.fix).toContain('`https://youtu.be/AbCdEfGhIjK`');
  });

  it.each([
    ['to one video', 'https://www.youtube.com/watch?v=AbCdEfGhIjK'],
    ['to one video at a time', 'https://youtu.be/AbCdEfGhIjK?t=42'],
    ['to what isn’t known to be videos', 'https://rekaan.id/bantuan'],
  ])('%s may stay', (_what, url) => {
    expect(lists({ [page]: revisionFile({}, `Lihat [video](${url}).`) })).toEqual([]);
  });

  it('is reported in a note, but not in a replaced revision, which nobody may change', () => {
    const link = '\nhttps://www.youtube.com/@rekaan\n';
    const note = 'calibrations/2024-02-01.md';
    expect(lists({ [note]: soundText(note) + link }).map(({ path }) => path)).toEqual([note]);
    const past = 'guide/kebun/siram-tanaman/awal.md';
    expect(lists({ [past]: soundText(past) + link })).toEqual([]);
    const coming = 'guide/kebun/siram-tanaman/2030-01-01.md';
    expect(lists({ [coming]: soundText(coming) + link })).toHaveLength(1);
  });
});
