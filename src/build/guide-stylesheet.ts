import type { Plugin } from 'vite';
import { type ModuleGraph, reaches } from './module-graph.ts';

/** The page whose styles all pages load. */
const guidePage = '/src/pages/[area]/[page]/[...revision].astro';

/** Puts the styles of a guide page into one file for all pages: a reader on a slow network would wait for the last of several. */
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
