import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findInPack, writePack } from '../../src/offline/pack.ts';

const encode = (text: string) => new TextEncoder().encode(text);

it('a pack returns each file unchanged, whatever its length and characters, and what it shares with others', async () => {
  // Of few characters, so that what is shared is often in a file, also at its start and end.
  const files = fc.dictionary(
    fc.string({ unit: 'grapheme' }),
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('a', 'é', '😀') })),
    { maxKeys: 8 },
  );
  const shared = fc.string({ unit: fc.constantFrom('a', 'é', '😀'), maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(files, shared, async (texts, part) => {
      const contents = Object.entries(texts).map(([path, text]) => ({ path, content: encode(text) }));
      const pack = new Blob([writePack(contents, encode(part))]);
      for (const [path, text] of Object.entries(texts))
        expect(await (await findInPack(pack, path))?.text()).toBe(text);
    }),
  );
});

it('a pack has what its files share once', () => {
  const styles = 'a{color:red}'.repeat(100);
  const files = ['b', 'c', 'd'].map((path) => ({ path, content: encode(`<style>${styles}</style>${path}`) }));
  expect(writePack(files, encode(styles)).length).toBeLessThan(2 * styles.length);
});

it('a file that is not in a pack is not found in it', async () => {
  const pack = new Blob([writePack([{ path: '/a/', content: encode('a') }])]);
  expect(await findInPack(pack, '/b/')).toBeUndefined();
});
