import { formatDate } from '../../src/domain/dated/iso-date.ts';
import { titleOf } from '../../src/domain/guide/page.ts';
import { textKindLabel } from '../../src/domain/guide/speaking-texts.ts';
import type { BranchChanges } from './compare.ts';
import type { ReportContext, ReportSection } from './report.ts';

/** What has to be read again because of changed pages, and all other files that differ. */
export function describeOthers(changes: BranchChanges, { guide, site }: ReportContext): ReportSection[] {
  const { rereads, mentions, otherFiles } = changes;
  return [
    {
      title: 'Perlu dibaca ulang',
      entries: [
        ...rereads.map(({ aside: { text, on }, unread, says, rule }) => ({
          title: `${textKindLabel[text.kind]} ${text.id}: menepi`,
          toRead: site + text.url,
          facts: [
            ...(on ? [`${on > guide.today ? 'Mulai' : 'Sejak'} ${formatDate(on)}.`] : []),
            `Belum dicocokkan dengan ${unread.subject} (${unread.version}).`,
            `Aturannya: ${rule}`,
            `Bunyinya: ${says}`,
          ],
        })),
        ...mentions.map(({ page, referrer }) => ({
          title: `${referrer.kind === 'term' ? 'Istilah' : 'Tautan di halaman'} ${referrer.title}`,
          toRead: site + referrer.url,
          facts: [`Menyebut ${titleOf(page)} (${page.id}), yang berubah. Masih cocok?`],
        })),
      ],
    },
    {
      title: 'Balasan, alur, dan berkas lain',
      entries: otherFiles.map(({ path, kind, before, after }) => ({
        title: `${{ new: 'Baru: ', changed: '', removed: 'Dihapus: ' }[kind]}${path}`,
        before,
        after,
      })),
    },
  ];
}
