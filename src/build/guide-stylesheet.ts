import type { Plugin } from 'vite';

/** The page whose styles every page carries, so that they are fetched once. */
const guidePage = '/src/pages/[area]/[page]/index.astro';

/**
 * Puts the styles of a guide page in one file, which all pages load: by itself the bundler makes a file of each set of styles
 * that some pages share and others don't, and a reader on a slow line waits for the last of them.
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

/** Whether the module at `id` is imported by the one whose path ends with `page`, be it through others. */
function reaches(id: string, page: string, graph: ModuleGraph): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    if (each.endsWith(page)) return true;
    for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
  }
  return false;
}
