/** The part of the bundler's module graph that chunks are chosen by. */
export interface ModuleGraph {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** Whether the module whose path ends with `page` imports the module `id`, directly or through others. */
export function reaches(id: string, page: string, graph: ModuleGraph): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    if (each.endsWith(page)) return true;
    for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
  }
  return false;
}
