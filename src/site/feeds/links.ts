import type { Area } from '../../domain/guide/area.ts';
import { feedForms } from './write.ts';

/** Where a feed reader finds the feeds of a page: `<link rel="alternate">` for each form. */
export function feedLinks(area?: Area) {
  const home = area ? `/perubahan/${area.id}/` : '/perubahan/';
  const title = area ? `Panduan CS: perubahan ${area.label}` : 'Panduan CS: perubahan';
  return Object.values(feedForms).map(({ file, type }) => ({
    tag: 'link' as const,
    attrs: { rel: 'alternate', type, href: `${home}${file}`, title },
  }));
}
