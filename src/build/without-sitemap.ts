import type { AstroIntegration } from 'astro';

/** Does nothing under the name `@astrojs/sitemap`, so that Starlight doesn't add the real one: the guide is internal, `noindex`. */
export function withoutSitemap(): AstroIntegration {
  return { name: '@astrojs/sitemap', hooks: {} };
}
