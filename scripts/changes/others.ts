import { formatDate } from '../../src/domain/dated/iso-date.ts';
import { titleOf } from '../../src/domain/guide/page.ts';
import { textKindLabel } from '../../src/domain/guide/speaking-texts.ts';
import { type DiffBlock, diffBlocks } from '../../src/text/text-diff.ts';
import type { BranchChanges } from './compare.ts';
import type { ReportContext, ReportSection } from './report.ts';

/** What has to be read again because of changed pages, and all other files that differ. */
export function describeOthers(changes: BranchChanges, { guide }: ReportContext): ReportSection[] {
  const { rereads, mentions, otherFiles } = changes;
  return [
    {
      title: 'Perlu dibaca ulang',
      entries: [
        ...rereads.map(({ aside: { text, on }, unread, says, rule }) => ({
          title: `${textKindLabel[text.kind]} ${text.id}: menepi`,
          facts: [
            ...(on ? [`${on > guide.today ? 'Mulai' : 'Sejak'} ${formatDate(on)}.`] : []),
            `Belum dicocokkan dengan ${unread.subject} (${unread.version}).`,
            `Aturannya: ${rule}`,
            `Bunyinya: ${says}`,
          ],
        })),
        ...mentions.map(({ page, referrer }) => ({
          title: `${referrer.kind === 'term' ? 'Istilah' : 'Tautan di halaman'} ${referrer.title}`,
          facts: [`Menyebut ${titleOf(page)} (${page.id}), yang berubah. Masih cocok?`],
        })),
      ],
    },
    {
      title: 'Balasan, alur, dan berkas lain',
      entries: otherFiles.map(({ path, kind, before, after }) => ({
        title: `${{ new: 'Baru: ', changed: '', removed: 'Dihapus: ' }[kind]}${path}`,
        diff: textDiff(before, after),
      })),
    },
  ];
}

function textDiff(before: string, after: string): DiffBlock[] {
  return diffBlocks(linesOf(before), linesOf(after));
}

function linesOf(text: string) {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph' as const, text: line.trim() }));
}
