import MiniSearch from 'minisearch';
import type { SearchRecord } from '../../../src/search/records.ts';
import { type FindPages, slugsOf } from '../score.ts';

const boost = { title: 5, aliases: 3, headings: 2, answer: 2, body: 1 };

/** MiniSearch as most sites set it up: prefixes, slips in a fifth of a word, any word is enough. All it finds counts as sure. */
export function miniSearch(records: readonly SearchRecord[]): FindPages {
  const index = new MiniSearch({ fields: Object.keys(boost), storeFields: ['url'] });
  index.addAll(
    records.map(({ url, title, named, aliases, terms, answer, sections }, id) => ({
      id,
      url,
      title: [title, ...named].join(' '),
      aliases: [...aliases, ...terms].join('. '),
      headings: sections.map(({ heading }) => heading).join('. '),
      answer,
      body: sections.map(({ text }) => text).join(' '),
    })),
  );
  return (query) => {
    const found = index.search(query, { boost, prefix: true, fuzzy: 0.2, combineWith: 'OR' });
    return { confident: slugsOf(found.map(({ url }) => url)), related: [] };
  };
}
