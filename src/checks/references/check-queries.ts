import { movedTo } from '../../domain/guide/moves.ts';
import { sections } from '../../domain/guide/sections.ts';
import { addressOf, linesOf, unansweredFile } from '../../search/intent/examples.ts';
import { type CheckContext, fileAt, type Issue, issueAt, startOf } from '../check.ts';
import { suggestNearest } from '../suggest.ts';

/** Examples of queries and other words of search are of a page or a section that there is, and each example is of one. */
export function* checkQueries(context: CheckContext): Iterable<Issue> {
  const { pages, lexicon, moves } = context.guide;
  const parts = sections.map(({ path }) => path.slice(1, -1));
  for (const part of Object.keys(lexicon.sections)) {
    if (parts.includes(part)) continue;
    const place = fileAt(context, 'lexicon.yaml').locateKey(['sections', part]);
    const fix = suggestNearest(part, parts, 'Hapus barisnya.');
    yield issueAt(place, 'unknown-page', { what: `Tidak ada bagian \`${part}\`.`, fix });
  }
  const addresses = [...pages.keys(), ...parts];
  const first = new Map<string, string>();
  for (const { path, body } of context.content.queries) {
    const address = addressOf(path);
    const isThere = addresses.includes(address) || movedTo(moves, address).length > 0;
    if (path !== unansweredFile && !isThere) {
      const fix = suggestNearest(address, addresses, 'Pindahkan isinya ke berkas halaman yang menjawabnya.');
      yield issueAt(startOf(path), 'unknown-page', { what: `Tidak ada halaman \`${address}\`.`, fix });
      continue;
    }
    for (const [index, query] of linesOf(body).entries()) {
      if (query === '') continue;
      const other = first.get(query.toLowerCase());
      first.set(query.toLowerCase(), path);
      if (other === undefined) continue;
      const what = `Contoh “${query}” sudah ada di \`${other}\`.`;
      const fix = 'Sisakan satu, di berkas halaman yang menjawabnya.';
      yield issueAt({ ...startOf(path), line: index + 1 }, 'duplicate-name', { what, fix });
    }
  }
}
