import type { PageId } from '../../domain/dated/revision-path.ts';
import { movedTo } from '../../domain/guide/moves.ts';
import type { Move } from '../../schemas/moves.ts';
import { type CheckContext, fileAt, type Issue, issueAt } from '../check.ts';
import { suggestNearest } from '../suggest.ts';

/** Each move leads from an address that no page has any more to pages that are there, once and without a circle. */
export function* checkMoves(context: CheckContext): Iterable<Issue> {
  const { guide, paths } = context;
  for (const [index, { from, to, date }] of guide.moves.entries()) {
    const file = fileAt(context, 'moved.yaml');
    const at = (...field: PropertyKey[]) => file.locate([index, ...field]);
    const first = guide.moves.findIndex((move) => move.from === from);
    if (first < index) {
      const what = `\`${from}\` sudah pindah di baris ${file.locate([first, 'from']).line}.`;
      const fix = 'Gabungkan tujuannya, atau tulis pindahan dari alamat baru.';
      yield issueAt(at('from'), 'bad-move', { what, fix });
    }
    if ([...paths].some((path) => path.startsWith(`guide/${from}/`))) {
      const what = `\`${from}\` masih punya berkas di guide/${from}/.`;
      const fix = `Pindahkan semua berkasnya ke guide/${to[0]}/, atau hapus barisnya.`;
      yield issueAt(at('from'), 'bad-move', { what, fix });
    }
    if (date > guide.today) {
      const what = `Pindah pada ${date}, padahal berkasnya sudah pindah.`;
      yield issueAt(at('date'), 'bad-move', { what, fix: `Tulis \`date: ${guide.today}\`.` });
    }
    for (const [nth, target] of to.entries()) {
      const place = to.length > 1 ? at('to', nth) : at('to');
      if (passes(guide.moves, target).has(from)) {
        const what = `Berputar kembali ke \`${from}\`.`;
        yield issueAt(place, 'bad-move', { what, fix: 'Hapus salah satu barisnya.' });
      } else if (!guide.pages.has(target) && movedTo(guide.moves, target).length === 0) {
        const what = `Tidak ada halaman \`${target}\`.`;
        const fix = suggestNearest(target, guide.pages.keys(), `Pindahkan berkasnya ke guide/${target}/.`);
        yield issueAt(place, 'bad-move', { what, fix });
      }
    }
  }
}

/** The address and all that its moves pass through. */
function passes(moves: readonly Move[], id: PageId, seen = new Set<PageId>()): Set<PageId> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const { from, to } of moves) if (from === id) for (const target of to) passes(moves, target, seen);
  return seen;
}
