import { nameFeed } from '../../domain/changes/feed.ts';
import type { Area } from '../../domain/guide/guide.ts';
import { feedForms } from './write.ts';

/** The `<link rel="alternate">` elements by which a feed reader finds the feeds of the whole guide, or of one area. */
export function feedLinks(area?: Area) {
  const { home, title } = nameFeed(area);
  return Object.values(feedForms).map(({ file, type }) => ({
    tag: 'link' as const,
    attrs: { rel: 'alternate', type, href: `${home}${file}`, title },
  }));
}
