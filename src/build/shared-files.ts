import type { Plugin } from 'vite';

/** The part of the bundler's module graph that chunks are chosen by. */
interface ModuleGraph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** The scripts of every page's frame with their imports; see `page-script.ts`. */
const frame = { name: whatLoads('astro:scripts/page.js', 'frame') };
// Whatever asks what day it is loads both, and each file more is named in the frame.
const day = { name: 'day', test: /\/(?:iso-date|follow-day)\.ts$/ };
/** The styles of a guide page, which all pages load. */
const guide = { name: whatLoads('/src/pages/[area]/[page]/[...revision].astro', 'guide'), test: /\.css$/ };
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

/** Names a chunk for all modules that the one whose path ends with `page` imports, directly or through others. */
function whatLoads(page: string, chunk: string) {
  return (id: string, graph: ModuleGraph) => {
    const seen = new Set([id]);
    for (const each of seen) {
      if (each.endsWith(page)) return chunk;
      for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
    }
    return null;
  };
}
