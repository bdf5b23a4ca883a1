import type { Plugin } from 'vite';

/** The part of the bundler's module graph that chunks are chosen by. */
interface ModuleGraph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** The scripts of every page's frame with their imports; see `page-script.ts`. */
const frame = { name: whatLoads(/astro:scripts\/page\.js$/, 'frame') };
// Whatever asks what day it is loads both, and each file more is named in the frame.
const day = { name: 'day', test: /\/(?:iso-date|follow-day)\.ts$/ };
/** The styles of guide, reply and flow pages, which stand in all pages: `inline-styles.ts`. */
const guide = {
  name: whatLoads(
    /\/src\/pages\/(?:\[area\]\/\[page\]\/\[\.\.\.revision\]|balasan|alur\/\[flow\]\/\[\.\.\.revision\]\/index)\.astro$/,
    'guide',
  ),
  test: /\.css$/,
};
const groupsOf = new Map([
  ['client', [frame, day]],
  ['prerender', [guide]],
]);

/** Puts what every page loads into one file each: a reader on a slow network would wait for the last of several. */
export function sharedFiles(): Plugin {
  return {
    name: 'shared-files',
    configEnvironment(environment) {
      const groups = groupsOf.get(environment);
      return groups && { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
    },
  };
}

/** Names a chunk for all modules that a module of `pages` imports, directly or through others. */
function whatLoads(pages: RegExp, chunk: string) {
  return (id: string, graph: ModuleGraph) => {
    const seen = new Set([id]);
    for (const each of seen) {
      if (pages.test(each)) return chunk;
      for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
    }
    return null;
  };
}
