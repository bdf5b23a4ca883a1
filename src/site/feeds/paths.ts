import type { APIContext } from 'astro';
import { makeFeed } from '../../domain/changes/feed.ts';
import type { Area } from '../../domain/guide/guide.ts';
import { getGuide } from '../guide.ts';
import { feedForms, writeFeed } from './write.ts';

export async function feedPaths() {
  const { areas } = await getGuide();
  const ofArea = [...areas.values()].map((area) => ({
    params: { area: area.id as string | undefined },
    props: { area },
  }));
  return [{ params: { area: undefined }, props: { area: undefined } }, ...ofArea];
}

export function feedEndpoint(form: keyof typeof feedForms) {
  return async ({ props, site }: APIContext<{ area: Area | undefined }>) => {
    if (!site) throw new Error('Feeds need `site` in astro.config.mjs');
    const body = await writeFeed(form, makeFeed(await getGuide(), props.area), site);
    return new Response(body, { headers: { 'content-type': `${feedForms[form].type}; charset=utf-8` } });
  };
}
