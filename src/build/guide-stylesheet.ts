import type { Plugin } from 'vite';

/** The page whose styles all pages load. */
const guidePage = '/src/pages/[area]/[page]/index.astro';

/**
 * Puts the styles of a guide page into one file, which all pages load. By default the bundler writes a file for each set of styles that
 * only some pages share, and a reader on a slow network waits for the last of them.
 */
export function guideStylesheet(): Plugin {
  const group = {
    test: /\.css$/,
    name: (id: string, graph: ModuleGraph) => (reaches(id, guidePage, graph) ? 'guide' : null),
  };
  return {
    name: 'guide-stylesheet',
    configEnvironment: (environment) =>
      environment === 'prerender'
        ? { build: { rolldownOptions: { output: { codeSplitting: { groups: [group] } } } } }
        : undefined,
  };
}

interface ModuleGraph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** Whether the module whose path ends with `page` imports the module `id`, directly or through others. */
function reaches(id: string, page: string, graph: ModuleGraph): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    if (each.endsWith(page)) return true;
    for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
  }
  return false;
}
