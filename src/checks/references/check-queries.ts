import { movedTo } from '../../domain/guide/moves.ts';
import { sections } from '../../domain/guide/sections.ts';
import { addressOf, queriesIn, unansweredFile } from '../../search/intent/examples.ts';
import { type Check, fileAt } from '../check.ts';
import { issueAt } from '../issue.ts';
import { startOf } from '../place.ts';
import { suggestNearest } from '../suggest.ts';

/** Examples of queries and other words of search are of a page or a section that there is, and each example is of one. */
export const checkQueries: Check = (context) => {
  const parts = sections.map(({ path }) => path.slice(1, -1));
  const addresses = [...context.guide.pages.keys(), ...parts];
  const first = new Map<string, string>();
  const unknownParts = Object.keys(context.guide.lexicon.sections).filter((part) => !parts.includes(part));
  const partIssues = unknownParts.map((part) =>
    issueAt(fileAt(context, 'lexicon.yaml').locateKey(['sections', part]), 'unknown-page', {
      what: `Tidak ada bagian \`${part}\`.`,
      fix: suggestNearest(part, parts, 'Hapus barisnya.'),
    }),
  );
  const exampleIssues = context.content.queries.flatMap(({ path, body }) => {
    const address = addressOf(path);
    const isThere = addresses.includes(address) || movedTo(context.guide.moves, address).length > 0;
    if (path !== unansweredFile && !isThere) {
      const fix = suggestNearest(address, addresses, 'Pindahkan isinya ke berkas halaman yang menjawabnya.');
      return issueAt(startOf(path), 'unknown-page', { what: `Tidak ada halaman \`${address}\`.`, fix });
    }
    return queriesIn(body).flatMap((query) => {
      const other = first.get(query.toLowerCase());
      first.set(query.toLowerCase(), path);
      if (other === undefined) return [];
      return issueAt(fileAt(context, path).locateInBody(body.indexOf(query)), 'duplicate-name', {
        what: `Contoh “${query}” sudah ada di \`${other}\`.`,
        fix: 'Sisakan satu, di berkas halaman yang menjawabnya.',
      });
    });
  });
  return [...partIssues, ...exampleIssues];
};
