import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentWithDrafts, unsavedFiles } from '../../../scripts/admin/repository.ts';
import { git, makeSoundRepository, type SoundRepository } from '../../fixtures/repository.ts';

let sound: SoundRepository;
beforeEach(() => {
  sound = makeSoundRepository();
});
afterEach(() => sound.remove());
const run = (...args: string[]) => git(sound.repository, ...args);

describe('the files that git sees changed', () => {
  it('are none where all is committed', () => expect(unsavedFiles(sound.repository)).toEqual([]));

  it('are named as they are, new ones and moved ones too', () => {
    run('mv', 'content/glossary.yaml', 'content/istilah baru.yaml');
    writeFileSync(join(sound.repository, 'catatan–é.txt'), '');
    expect(unsavedFiles(sound.repository).sort()).toEqual([
      'catatan–é.txt',
      'content/glossary.yaml',
      'content/istilah baru.yaml',
    ]);
  });
});

describe('the content with drafts', () => {
  it('has the notes that stand only on a branch of the editor, and all else as it is checked out', async () => {
    const notes = join(sound.repository, 'content/calibrations');
    const note = (title: string) =>
      `---\ntitle: ${title}\ndecisions:\n  - id: baru\n    topic: Baru\n    decision: Contoh.\n    kind: rule\n---\n`;
    run('switch', '-qc', 'cms/kalibrasi/2024-05-02');
    writeFileSync(join(notes, '2024-05-02.md'), note('Draf'));
    writeFileSync(join(notes, '2023-12-20.md'), note('Diubah di cabang'));
    writeFileSync(join(sound.repository, 'content/replies/baru.md'), '---\ntitle: Baru\n---\n');
    run('add', '.');
    run('commit', '-qm', 'draft');
    run('switch', '-q', 'usulan');

    const { notes: found, replies } = await contentWithDrafts(sound.repository, 'content');
    const titles = Object.fromEntries(found.map(({ path, data }) => [path, data.title]));
    expect(titles['calibrations/2024-05-02.md']).toBe('Draf');
    expect(titles['calibrations/2023-12-20.md']).not.toBe('Diubah di cabang');
    expect(replies.map(({ path }) => path)).not.toContain('replies/baru.md');
  });
});
