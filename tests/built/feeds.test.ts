import { existsSync, readFileSync } from 'node:fs';
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import { describe, expect, it } from 'vitest';

const homes = ['', 'pembayaran/', 'pengiriman/', 'akun/', 'fraud/', 'layanan/'];
const read = (home: string, file: string) => readFileSync(`dist/perubahan/${home}${file}`, 'utf8');

type Item = Record<'id' | 'link' | 'title' | 'published' | 'description', string>;

/** Read by a feed reader that isn't ours. */
function itemsOf(home: string, file: string): Item[] {
  const text = read(home, file);
  const options = { descriptionMaxLen: 0 };
  const isJson = file.endsWith('.json');
  const feed = isJson ? extractFromJson(JSON.parse(text), options) : extractFromXml(text, options);
  return (feed.entries ?? []) as Item[];
}

describe.each(homes)('the feeds of /perubahan/%s', (home) => {
  const rss = itemsOf(home, 'rss.xml');
  const atom = itemsOf(home, 'atom.xml');
  const json = itemsOf(home, 'feed.json');

  it('say the same in all three forms', () => {
    const facts = (items: Item[]) => items.map(({ title, link, published }) => ({ title, link, published }));
    expect(rss.length).toBeGreaterThan(0);
    expect(facts(atom)).toEqual(facts(rss));
    expect(facts(json)).toEqual(facts(rss));
  });

  it('give every item an id of its own and an address that is there', () => {
    expect(new Set(json.map(({ id }) => id)).size).toBe(json.length);
    const missing = rss.filter(({ link }) => !existsSync(`dist${new URL(link).pathname}index.html`));
    expect(missing).toEqual([]);
  });

  it('have absolute addresses only', () => {
    for (const file of ['rss.xml', 'atom.xml', 'feed.json'])
      expect(read(home, file)).not.toMatch(/(?:href|src)=\\?["'](?!https?:)/);
  });
});

it('name their language: xml:lang on the feed element of Atom (RFC 4287, 2), language in the others', () => {
  for (const home of homes) {
    expect(read(home, 'atom.xml')).toMatch(/<feed[^>]* xml:lang="id"/);
    expect(read(home, 'rss.xml')).toContain('<language>id</language>');
    expect(JSON.parse(read(home, 'feed.json')).language).toBe('id');
  }
});

it('carry the whole text, without what only the site needs', () => {
  const { items } = JSON.parse(read('pembayaran/', 'feed.json'));
  const { content_html: html } = items.find(({ url }: { url: string }) => url.includes('verifikasi-manual'));
  for (const part of ['Kendala sistem', '<ol>', '<table>']) expect(html).toContain(part);
  expect(html).not.toMatch(/<svg|sl-anchor|class=/);
});

it('meets JSON Feed 1.1: version, title, and an id and content for each item', () => {
  for (const home of homes) {
    const feed = JSON.parse(read(home, 'feed.json'));
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.title).toBeTruthy();
    expect(feed.feed_url).toMatch(/\/feed\.json$/);
    for (const item of feed.items) {
      expect(item.id).toMatch(/^urn:uuid:/);
      expect(item.content_html).toBeTruthy();
      expect(item.date_published).toMatch(/^\d{4}-\d{2}-\d{2}T05:00:00/);
    }
  }
});

it('ids are those published once: they never change', () => {
  const { items }: { items: { id: string; url: string }[] } = JSON.parse(read('', 'feed.json'));
  expect(Object.fromEntries(items.map(({ id, url }) => [new URL(url).pathname, id]))).toMatchObject({
    '/pembayaran/bank-transfer/2023-03-15/': 'urn:uuid:b3206916-60ea-5199-b566-b0ee29084b89',
    '/pengiriman/gagal-kirim/2023-11-01/': 'urn:uuid:b1b4559b-d56e-5dda-9557-928505ef471f',
  });
});
