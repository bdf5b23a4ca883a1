import type { AstroIntegration } from 'astro';

/**
 * An integration that does nothing under the name `@astrojs/sitemap`. Starlight adds the real one unless there is an integration of that
 * name. The guide is internal and `noindex`, so it has no sitemap.
 */
export function withoutSitemap(): AstroIntegration {
  return { name: '@astrojs/sitemap', hooks: {} };
}
