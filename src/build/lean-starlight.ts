import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** What Starlight's page frame loads that can't be overridden, and that no page of the guide uses. */
const unused = [
  // Keeps how far the sidebar was scrolled: the guide's shows the reader's own area only.
  '<script src="../components-internals/SidebarPersistState"></script>',
  // Colours and sizes: all that are read are in src/styles/tokens.css.
  "import '../style/props.css';",
  // What is for paper is in src/styles/print.css.
  "import printHref from '../style/print.css?url&no-inline';",
  '<link rel="stylesheet" href={printHref} media="print" />',
];

const pageFrame = /\/@astrojs\/starlight\/dist\/components\/Page\.astro$/;
/** The looks of a page's list of headings and of a badge, which src/overrides/PageSidebar.astro and src/styles/theme.css give. */
const replacedStyle = /\/(TableOfContentsList|Badge)\.astro\?astro&type=style/;

/** Leaves out at its source what Starlight would send with every page for nothing. */
export function leanStarlight(): Plugin {
  return {
    name: 'lean-starlight',
    enforce: 'pre',
    load: {
      order: 'pre',
      filter: { id: [pageFrame, replacedStyle] },
      handler: async (id) => (replacedStyle.test(id) ? '' : withoutUnused(await readFile(id, 'utf8'), id)),
    },
  };
}

function withoutUnused(source: string, file: string): string {
  return unused.reduce((text, line) => {
    if (!text.includes(line)) throw new Error(`${file} has no line \`${line}\` to leave out any more`);
    return text.replace(line, '');
  }, source);
}
