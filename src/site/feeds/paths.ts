import type { APIContext } from 'astro';
import { makeFeed, nameFeed } from '../../domain/changes/feed.ts';
import type { Area } from '../../domain/guide/guide.ts';
import { getGuide } from '../guide.ts';
import { feedForms, writeFeed } from './write.ts';

export async function feedPaths() {
  const { areas } = await getGuide();
  return [undefined, ...areas.values()].map((area) => ({ params: { area: area?.id }, props: { area } }));
}

export function feedEndpoint(form: keyof typeof feedForms) {
  return async ({ props, site }: APIContext<{ area: Area | undefined }>) => {
    if (!site) throw new Error('Feeds need `site` in astro.config.mjs');
    const body = await writeFeed(form, makeFeed(await getGuide(), props.area), site);
    return new Response(body, { headers: { 'content-type': `${feedForms[form].type}; charset=utf-8` } });
  };
}

/** The links by which a feed reader finds the feeds of the whole guide, or of one area. */
export function feedLinks(area?: Area) {
  const { home, title } = nameFeed(area);
  return Object.values(feedForms).map(({ file, type }) => ({
    rel: 'alternate',
    type,
    href: `${home}${file}`,
    title,
  }));
}
