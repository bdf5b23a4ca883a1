import { readQueries } from '../../tests/search/queries.ts';
import type { Bench } from './bench.ts';
import { brotliBytes } from './brotli.ts';
import { ownSearch } from './engines/own.ts';
import { indexGuide } from './guide-index.ts';
import { score, splitByPages } from './score.ts';
import { formatTable, kilobytes, share } from './table.ts';
import { variants } from './variants.ts';

const header = ['', 'first', 'first 3', 'sure', 'sure, wrong', 'sure, out of scope', 'front file'];

/**
 * What each part of search is worth: the queries of the tune half with one part taken away at a time. The settings of the
 * others stay as they were settled with all parts there, so a part is shown at its dearest.
 */
export const ablation: Bench = {
  name: 'ablation',
  what: 'own search with one part taken away at a time, on the tune half',
  async run({ print }) {
    const whole = await indexGuide();
    const { answerable } = splitByPages(readQueries('tune'), whole.slugs);
    const rows = variants.map(({ name, make }) => {
      const { files, trial } = make(whole);
      const search = ownSearch(files, trial);
      const own = score(answerable.map((query) => ({ ...query, found: search(query.q) })));
      const shares = [own.first, own.firstThree, own.sure, own.wronglySure, own.falselySure].map(share);
      return [name, ...shares, kilobytes(brotliBytes(JSON.stringify(files.front)))];
    });
    print(`${answerable.length} queries\n${formatTable(header, rows)}`);
  },
};
