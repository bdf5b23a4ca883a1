import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import manifest from './package.json' with { type: 'json' };
import { contentGate } from './src/build/content-gate.ts';
import { contentStore } from './src/build/content-store.ts';
import { inlineStyles } from './src/build/inline-styles.ts';
import { keptPages } from './src/build/kept-pages.ts';
import { leanContent } from './src/build/lean-content.ts';
import { leanStarlight } from './src/build/lean-starlight.ts';
import { licences } from './src/build/licences.ts';
import { offline } from './src/build/offline.ts';
import { pageScript } from './src/build/page-script.ts';
import { ruleMarkdown } from './src/build/rule-markdown.ts';
import { searchIndex } from './src/build/search-index.ts';
import { sharedFiles } from './src/build/shared-files.ts';
import { systemTheme } from './src/build/system-theme.ts';
import { withoutSitemap } from './src/build/without-sitemap.ts';
import { contentRoot } from './src/checks/read/read-tree.ts';
import { findSignOut } from './src/domain/guide/sign-out-address.ts';
import { siteAddress } from './src/domain/guide/site-address.ts';
import { parseSwitch } from './src/domain/guide/switch.ts';
import { keptFolder } from './src/site/keep.ts';
import { dialect } from './src/text/dialect.ts';

/** The oldest browsers that the site is built for, as Vite names them: `chrome109`. */
const browserFloor = manifest.browserslist.map((browser) => browser.replace(' ', ''));
const signOutAddress = findSignOut(process.env.GUIDE_SIGN_OUT) ?? '';
const hearsBack = parseSwitch('GUIDE_FEEDBACK', process.env.GUIDE_FEEDBACK, false);
const styles = inlineStyles();
const nothing = './src/overrides/Nothing.astro';

export default defineConfig({
  site: siteAddress(process.env.GUIDE_SITE),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'auto', concurrency: 4 },
  image: { service: passthroughImageService() },
  markdown: { processor: satteri({ features: dialect }), syntaxHighlight: false },
  vite: {
    define: {
      'import.meta.env.HEARS_BACK': `${hearsBack}`,
      'import.meta.env.SIGN_OUT': JSON.stringify(signOutAddress),
    },
    build: { assetsInlineLimit: styles.isInlined, target: browserFloor, cssTarget: browserFloor },
    css: { postcss: { plugins: [systemTheme, leanContent(contentRoot)] } },
    // A worker may load a part of itself later, which the default format can't.
    worker: { format: 'es' },
    plugins: [leanStarlight(), sharedFiles(), styles.plugin],
  },
  devToolbar: { enabled: false },
  cacheDir: `./${keptFolder()}`,
  experimental: { incrementalBuild: true },
  integrations: [
    contentGate(),
    keptPages(keptFolder()),
    starlight({
      title: 'Panduan CS',
      description:
        'Panduan agen CS Evermos dan Everpro: aturan yang berlaku, sejak kapan, dan siapa yang memutuskan.',
      locales: { root: { label: 'Bahasa Indonesia', lang: 'id' } },
      // Each page's sidebar is made from the guide: src/overrides/Sidebar.astro.
      sidebar: [],
      pagefind: false,
      expressiveCode: false,
      disable404Route: true,
      markdown: { processedDirs: [contentRoot] },
      head: [{ tag: 'meta', attrs: { name: 'robots', content: 'noindex, nofollow' } }],
      customCss: ['tokens', 'theme', 'text', 'buttons', 'cards', 'badges', 'forms', 'print'].map(
        (name) => `./src/styles/${name}.css`,
      ),
      components: {
        Banner: nothing,
        DraftContentNotice: nothing,
        FallbackContentNotice: nothing,
        Hero: nothing,
        PageSidebar: nothing,
        Footer: './src/overrides/Footer.astro',
        Head: './src/overrides/Head.astro',
        Header: './src/overrides/Header.astro',
        MobileMenuToggle: './src/overrides/MobileMenuToggle.astro',
        PageTitle: './src/overrides/PageTitle.astro',
        Sidebar: './src/overrides/Sidebar.astro',
        ThemeProvider: './src/overrides/ThemeProvider.astro',
        ThemeSelect: './src/overrides/ThemeSelect.astro',
        TwoColumnContent: './src/overrides/TwoColumnContent.astro',
      },
    }),
    contentStore(),
    pageScript({ hearsBack, signsOut: signOutAddress !== '' }),
    withoutSitemap(),
    ruleMarkdown(),
    searchIndex(),
    licences({ extra: ['pagefind'] }),
    // Last: it holds what the others wrote.
    offline(),
  ],
});
