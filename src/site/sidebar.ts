import type { Guide } from '../domain/guide/guide.ts';
import { type Page, titleOf } from '../domain/guide/page.ts';
import { type SiteSection, teamSections, tools } from '../domain/guide/sections.ts';
import { areaUrl, pageUrl } from '../domain/guide/urls.ts';

/** The sidebar of the page at `path`: all areas, but only the pages of its own, so that it doesn't grow with the guide. */
export function sidebarFor(guide: Guide, path: string) {
  const link = (label: string, url: string) => {
    const isOwn = path.startsWith(url);
    /** What `aria-current` says: the page itself, or what it belongs to. */
    const current = path === url ? ('page' as const) : isOwn ? ('true' as const) : undefined;
    return { label, url, current };
  };
  const pageLink = (page: Page) => ({
    ...link(titleOf(page), pageUrl(page)),
    isAwaiting: page.current?.state === 'awaiting',
  });
  const areas = [...guide.areas.values()].map((area) => {
    const own = link(area.label, areaUrl(area));
    const listed = area.pages.filter(({ current }) => current?.change.kind !== 'removed');
    return { ...own, pages: own.current ? listed.map(pageLink) : [] };
  });
  const linksTo = (sections: readonly SiteSection[]) =>
    sections.map(({ label, path }) => ({ ...link(label, path), pages: [] }));
  return [
    { label: 'Aturan', links: areas },
    { label: 'Alat', links: linksTo(tools) },
    { label: 'Tim', links: linksTo(teamSections) },
  ];
}
