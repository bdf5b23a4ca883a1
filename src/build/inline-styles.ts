import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { stylesHash } from '../text/styles-hash.ts';

/** The styles of `shared-files.ts`. */
const inlined = /\/guide\.[^/]+\.css$/;

/**
 * Lets the styles that all pages load stand in the pages, as a reader on a slow network would wait for one more answer, and puts their
 * hash where the pages' policy names it. `isInlined` is Vite's `build.assetsInlineLimit`.
 */
export function inlineStyles(): { isInlined: (file: string, content: Buffer) => boolean; plugin: Plugin } {
  const hashes = new Set<string>();
  return {
    isInlined(file, content) {
      if (inlined.test(file)) hashes.add(createHash('sha256').update(content).digest('base64'));
      return inlined.test(file);
    },
    plugin: {
      name: 'inline-styles',
      applyToEnvironment: ({ name }) => name === 'prerender',
      generateBundle: {
        // After Astro asked what is inlined.
        order: 'post',
        handler(_, bundle) {
          const [hash, ...more] = hashes;
          if (hash === undefined || more.length > 0)
            throw new Error('The styles in all pages are not one file');
          for (const file of Object.values(bundle))
            if (file.type === 'chunk') file.code = file.code.replaceAll(stylesHash, hash);
        },
      },
    },
  };
}
