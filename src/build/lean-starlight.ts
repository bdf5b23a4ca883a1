import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Parts of Starlight's page frame that no page of the guide uses and that an override can't replace. */
const unused = [
  // Without a choice the theme is the system's: src/build/system-theme.ts.
  "'data-theme': 'dark'",
  // Remembers how far the sidebar is scrolled. The guide's sidebar shows only one area, so it is short.
  '<script src="../components-internals/SidebarPersistState"></script>',
  // Colours and sizes. Those in use are in src/styles/tokens.css.
  "import '../style/props.css';",
  // The print styles are in src/styles/print.css.
  "import printHref from '../style/print.css?url&no-inline';",
  '<link rel="stylesheet" href={printHref} media="print" />',
];

const pageFrame = /\/@astrojs\/starlight\/dist\/components\/Page\.astro$/;

/** Removes from Starlight's source what every page would load without using it. Stops the build where a line to remove is gone. */
export function leanStarlight(): Plugin {
  return {
    name: 'lean-starlight',
    enforce: 'pre',
    load: {
      order: 'pre',
      filter: { id: pageFrame },
      handler: async (id) => withoutUnused(await readFile(id, 'utf8'), id),
    },
  };
}

function withoutUnused(source: string, file: string): string {
  return unused.reduce((text, line) => {
    if (!text.includes(line)) throw new Error(`${file} has no line \`${line}\` to leave out any more`);
    return text.replace(line, '');
  }, source);
}
