import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { v5 } from 'uuid';
import type { Feed, FeedItem } from '../../domain/changes/feed.ts';
import { jakartaNoon } from '../../domain/dated/iso-date.ts';
import { feedContent } from './content.ts';

/** The forms of a feed, each with the name of its file and its media type. */
export const feedForms = {
  rss: { file: 'rss.xml', type: 'application/rss+xml' },
  atom: { file: 'atom.xml', type: 'application/atom+xml' },
  json: { file: 'feed.json', type: 'application/feed+json' },
} as const;

export async function writeFeed(form: keyof typeof feedForms, feed: Feed, site: URL): Promise<string> {
  const items = await Promise.all(feed.items.map((item) => complete(item, site)));
  const home = new URL(feed.home, site).href;
  const self = new URL(feedForms[form].file, home).href;
  // An empty feed has no day, and a feed without one isn't valid.
  const updated = feed.updated ? jakartaNoon(feed.updated) : new Date(0);
  switch (form) {
    case 'rss':
      return generateRssFeed({
        title: feed.title,
        link: home,
        description: feed.description,
        language: 'id',
        pubDate: updated,
        atom: { links: [{ href: self, rel: 'self', type: feedForms.rss.type }] },
        items: items.map((item) => ({
          title: item.title,
          link: item.url,
          description: item.summary,
          guid: { value: item.id, isPermaLink: false },
          pubDate: item.date_published,
          categories: item.tags.map((name) => ({ name })),
          content: { encoded: item.content_html },
        })),
      });
    case 'atom':
      return generateAtomFeed({
        xml: { lang: 'id' },
        id: feedId(feed.home),
        title: { value: feed.title },
        subtitle: { value: feed.description },
        updated,
        authors: [{ name: 'Panduan CS' }],
        links: [
          { href: self, rel: 'self', type: feedForms.atom.type },
          { href: home, rel: 'alternate', type: 'text/html' },
        ],
        entries: items.map((item) => ({
          id: item.id,
          title: { value: item.title },
          updated: item.date_published,
          published: item.date_published,
          links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
          summary: { value: item.summary },
          content: { value: item.content_html, type: 'html' },
          categories: item.tags.map((term) => ({ term })),
        })),
      });
    case 'json':
      return JSON.stringify(
        generateJsonFeed({
          title: feed.title,
          description: feed.description,
          home_page_url: home,
          feed_url: self,
          language: 'id',
          authors: [{ name: 'Panduan CS' }],
          items,
        }),
        null,
        2,
      );
  }
}

/** An item as JSON Feed has it. The other forms have the same under other names. */
async function complete({ change, title, summary, published }: FeedItem, site: URL) {
  return {
    id: feedId(change.id),
    url: new URL(change.url, site).href,
    title,
    summary,
    content_html: await feedContent(change, site),
    date_published: jakartaNoon(published),
    tags: [...change.areas, change.kind],
  };
}

/** A namespace for the ids, generated once, so that they don't depend on the site's address. */
const namespace = '5e0b1f6e-0f0c-5d0e-9a53-7c4a3b0f2c11';

/** The id of a feed or an item, which is the same in every build and at every address of the site. */
function feedId(name: string): string {
  return `urn:uuid:${v5(name, namespace)}`;
}
