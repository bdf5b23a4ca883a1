import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unsavedFiles } from '../../../scripts/admin/repository.ts';
import { git, makeSoundRepository, type SoundRepository } from '../../fixtures/repository.ts';

let sound: SoundRepository;
beforeEach(() => {
  sound = makeSoundRepository();
});
afterEach(() => sound.remove());

it('the files that git sees changed are named as they are, new ones and moved ones too', () => {
  expect(unsavedFiles(sound.repository)).toEqual([]);
  git(sound.repository, 'mv', 'content/glossary.yaml', 'content/istilah baru.yaml');
  writeFileSync(join(sound.repository, 'catatan–é.txt'), '');
  const changed = ['catatan–é.txt', 'content/glossary.yaml', 'content/istilah baru.yaml'];
  expect(unsavedFiles(sound.repository).sort()).toEqual(changed);
});
