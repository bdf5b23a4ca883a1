/** The links by which browsers find the app's manifest and the search. The manifest is behind the login, so cookies are sent for it. */
export const appLinks = [
  { rel: 'manifest', href: '/manifest.webmanifest', crossorigin: 'use-credentials' },
  {
    rel: 'search',
    href: '/opensearch.xml',
    type: 'application/opensearchdescription+xml',
    title: 'Panduan CS',
  },
].map((attrs) => ({ tag: 'link' as const, attrs }));
