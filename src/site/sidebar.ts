import type { Guide } from '../domain/guide/guide.ts';
import { type Page, titleOf } from '../domain/guide/page.ts';
import { type SiteSection, teamSections, tools } from '../domain/guide/sections.ts';
import { areaUrl, pageUrl } from '../domain/guide/urls.ts';

interface SidebarLink {
  label: string;
  url: string;
  /** What `aria-current` says: the page itself, or what it belongs to. */
  current: 'page' | 'true' | undefined;
  isAwaiting: boolean;
  /** The pages of the reader's own area. */
  pages: SidebarLink[];
}

/** The sidebar of the page at `path`: all areas, but only the pages of its own, so that it doesn't grow with the guide. */
export function sidebarFor(guide: Guide, path: string): { label: string; links: SidebarLink[] }[] {
  const link = (label: string, url: string, pages: SidebarLink[] = []): SidebarLink => ({
    label,
    url,
    current: path === url ? 'page' : path.startsWith(url) ? 'true' : undefined,
    isAwaiting: false,
    pages,
  });
  const pageLink = (page: Page): SidebarLink => ({
    ...link(titleOf(page), pageUrl(page)),
    isAwaiting: page.current?.state === 'awaiting',
  });
  const areas = [...guide.areas.values()].map((area) => {
    const url = areaUrl(area);
    const listed = area.pages.filter(({ current }) => current?.change.kind !== 'removed');
    return link(area.label, url, path.startsWith(url) ? listed.map(pageLink) : []);
  });
  const linksTo = (sections: readonly SiteSection[]) => sections.map(({ label, path }) => link(label, path));
  return [
    { label: 'Aturan', links: areas },
    { label: 'Alat', links: linksTo(tools) },
    { label: 'Tim', links: linksTo(teamSections) },
  ];
}
