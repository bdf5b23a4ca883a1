import { buildOwn } from './build-own.ts';
import { buildStock } from './build-stock.ts';
import { buildVitePress } from './build-vitepress.ts';
import type { Cost } from './cost.ts';
import { readGuide } from './guide-index.ts';

/** A way to make a site of a guide. */
export interface Builder {
  /** For people. */
  name: string;
  /** What the workspace calls its sites. */
  kind: string;
  /** Builds the content tree at `content` into `dist`. */
  build(dist: string, content: string): Promise<Cost>;
  /** Guides larger than this many pages are left out. */
  most?: number;
}

export const own: Builder = { name: 'own', kind: 'own', build: buildOwn };

/** What stands beside the project's own. The first is what ratios are of. */
export const peers: readonly [Builder, ...Builder[]] = [
  {
    name: 'stock Starlight, pages in force',
    kind: 'stock',
    build: async (dist, content) => buildStock(dist, await readGuide(content)),
  },
  {
    name: 'stock Starlight, every revision',
    kind: 'stock-history',
    build: async (dist, content) => buildStock(dist, await readGuide(content), { history: true }),
    // Its sidebar names each page in each page: 15,000 of them would be 50 GB.
    most: 1000,
  },
  {
    name: 'VitePress, pages in force',
    kind: 'vitepress',
    build: async (dist, content) => buildVitePress(dist, await readGuide(content)),
    // It takes more than ten minutes for 5,000.
    most: 1000,
  },
];
