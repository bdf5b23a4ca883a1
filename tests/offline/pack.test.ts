import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findInPack, writePack } from '../../src/offline/pack.ts';

const encode = (text: string) => new TextEncoder().encode(text);

it('a pack returns each file unchanged, whatever its length and characters', async () => {
  const files = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), {
    maxKeys: 8,
  });
  await fc.assert(
    fc.asyncProperty(files, async (texts) => {
      const pack = new Blob([
        writePack(Object.entries(texts).map(([path, text]) => ({ path, content: encode(text) }))),
      ]);
      for (const [path, text] of Object.entries(texts))
        expect(await (await findInPack(pack, path))?.text()).toBe(text);
    }),
  );
});

it('a file that is not in a pack is not found in it', async () => {
  const pack = new Blob([writePack([{ path: '/a/', content: encode('a') }])]);
  expect(await findInPack(pack, '/b/')).toBeUndefined();
});
