import { movedTo, passedFrom } from '../../domain/guide/moves.ts';
import { type CheckContext, fileAt, type Issue, issueAt } from '../check.ts';
import { suggestNearest } from '../suggest.ts';

/** Each move leads from an address that no page has any more to pages that are there, once and without a circle. */
export function* checkMoves(context: CheckContext): Iterable<Issue> {
  const { guide, paths } = context;
  const folders = new Set(paths.values().map((path) => /^guide\/([^/]+\/[^/]+)\//.exec(path)?.[1]));
  for (const [index, { from, to, date }] of guide.moves.entries()) {
    const file = fileAt(context, 'moved.yaml');
    const at = (...field: PropertyKey[]) => file.locate([index, ...field]);
    const first = guide.moves.findIndex((move) => move.from === from);
    if (first < index) {
      const what = `\`${from}\` sudah pindah di baris ${file.locate([first, 'from']).line}.`;
      const fix = 'Gabungkan tujuannya, atau tulis pindahan dari alamat baru.';
      yield issueAt(at('from'), 'bad-move', { what, fix });
    }
    if (folders.has(from)) {
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
      if (passedFrom(guide.moves, target).has(from)) {
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
