import type { AstroIntegration } from 'astro';

/**
 * Starlight adds `@astrojs/sitemap` unless an integration of that name is there. The guide is internal and
 * `noindex`, so it has no sitemap: this takes the name and does nothing.
 */
export function withoutSitemap(): AstroIntegration {
  return { name: '@astrojs/sitemap', hooks: {} };
}
