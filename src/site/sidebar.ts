import type { StarlightPageProps } from '@astrojs/starlight/components/StarlightPage.astro';
import type { Guide } from '../domain/guide/guide.ts';
import { titleOf } from '../domain/guide/page.ts';
import { sections } from '../domain/guide/sections.ts';
import { areaUrl, pageUrl } from '../domain/guide/urls.ts';

type Sidebar = NonNullable<StarlightPageProps['sidebar']>;

/** The sidebar of a page in the area `here`: all areas, but only the pages of this one, so that it doesn't grow with the guide. */
export function sidebarFor(guide: Guide, here: string | undefined): Sidebar {
  const areas = [...guide.areas.values()].map((area): Sidebar[number] => {
    if (area.id !== here) return { label: area.label, link: areaUrl(area) };
    return {
      label: area.label,
      items: [
        { label: 'Ringkasan area', link: areaUrl(area) },
        ...area.pages
          .filter(({ current }) => current?.change.kind !== 'removed')
          .map((page) => ({
            label: titleOf(page),
            link: pageUrl(page),
            ...(page.current?.state === 'awaiting' && {
              badge: { text: 'Menunggu', variant: 'caution' as const },
            }),
          })),
      ],
    };
  });
  return [
    { label: 'Beranda', link: '/' },
    ...areas,
    ...sections.filter(({ path }) => path !== '/cari/').map(({ label, path }) => ({ label, link: path })),
  ];
}
