import type { Plugin } from 'vite';
import { type ModuleGraph, reaches } from './module-graph.ts';

/** The module with the scripts of every page's frame; see `page-script.ts`. */
const frameScript = 'astro:scripts/page.js';

/** Puts the frame's scripts and their imports in one file: a reader on a slow network would wait for each of several. */
export function frameChunk(): Plugin {
  const group = {
    name: (id: string, graph: ModuleGraph) => (reaches(id, frameScript, graph) ? 'frame' : null),
  };
  // Whatever asks what day it is loads both, and each file more is named in the frame.
  const day = { name: 'day', test: /\/(?:iso-date|follow-day)\.ts$/ };
  return {
    name: 'frame-chunk',
    configEnvironment: (environment) =>
      environment === 'client'
        ? { build: { rolldownOptions: { output: { codeSplitting: { groups: [group, day] } } } } }
        : undefined,
  };
}
