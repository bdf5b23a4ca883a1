import { isDeepStrictEqual } from 'node:util';
import {
  changeMessage,
  comingChangeLabel,
  comingMessage,
  describeComing,
} from '../../src/domain/changes/change-message.ts';
import type { PageChange } from '../../src/domain/changes/changes.ts';
import { formatDate, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import { newDecisions, previousRevision, revisionBlocks } from '../../src/domain/guide/revision-text.ts';
import { changeKindLabel } from '../../src/domain/guide/wording.ts';
import { sayValue } from '../../src/domain/policy/value-text.ts';
import type { BranchChanges } from './compare.ts';
import { decisionName } from './decisions.ts';
import type { ReportContext, ReportEntry, ReportSection } from './report.ts';
import { seePage } from './seen.ts';

/** The pages that change, with the difference of their texts, and the channel messages for them. */
export function describePages(changes: BranchChanges, context: ReportContext): ReportSection[] {
  const { added, coming, held, edited, removed, values, isPublished } = changes;
  const { guide, site } = context;
  return [
    {
      title: 'Halaman yang berubah',
      entries: added.flatMap((change) => (change.kind === 'answered' ? [] : describeChange(change, context))),
    },
    {
      title: 'Yang akan datang: diubah, diundur, atau batal',
      entries: coming.map((change) => ({
        title: `${comingChangeLabel[change.kind]}: ${change.before.title} (${change.page.id})`,
        facts: [change.before.change.summary, describeComing(change)],
        ...(change.kind !== 'cancelled' && { before: seePage(change.before), after: seePage(change.after) }),
      })),
    },
    {
      title: 'Tertahan sampai digabungkan',
      entries: held.map(({ revision, before }) => ({
        title: `${revision.title} (${revision.page}/${revision.slug})`,
        facts: [
          `Disusun dari ${revision.basedOn}, padahal yang berlaku ${before.version}. Jalankan \`npm run new -- merge ${revision.page}\`.`,
        ],
        before: seePage(before),
        after: seePage(revision),
      })),
    },
    {
      title: 'Nilai',
      entries: values.map(({ policy, row, before }) => ({
        title: `${row.corrections.length > 0 ? 'Koreksi' : 'Baru'}: ${policy.title}: ${sayValue(row)}`,
        facts: [
          `${inForceFrom(row.from, guide.today)}${before ? `, sebelumnya ${sayValue(before)}` : ''}.`,
          ...row.corrections.slice(-1).map(({ what }) => what),
          `Sumber: ${row.source ?? row.open ?? 'tidak ada'}.`,
        ],
      })),
    },
    {
      title: 'Revisi lama yang diubah atau dihapus',
      entries: [
        ...edited.map(({ page, before, after }) => ({
          title: `${after.title} (${page.id}/${after.slug})`,
          facts: isDeepStrictEqual(revisionBlocks(before), revisionBlocks(after))
            ? ['Aturannya tetap; hanya balasan, alur, kata pencari, atau yang mengurusnya.']
            : isPublished
              ? ['Yang sudah berlaku dibetulkan dengan koreksi: `npm run new -- correction`.']
              : [],
          before: seePage(before),
          after: seePage(after),
        })),
        ...removed.map(({ title, page, slug }) => ({ title: `Dihapus: ${title} (${page}/${slug})` })),
      ],
    },
    {
      title: 'Pesan untuk channel',
      entries: [
        ...added.map((change) => ({ title: change.title, message: changeMessage(guide, change, site) })),
        ...coming.map((change) => ({
          title: change.before.title,
          message: comingMessage(guide, change, site),
        })),
      ],
    },
  ];
}

function describeChange(change: PageChange, { guide }: ReportContext): ReportEntry {
  const { kind, page, revision, title, summary, text, before } = change;
  const previous = previousRevision(page, revision);
  const decisions = newDecisions(page, revision);
  return {
    title: `${changeKindLabel[kind]}: ${title} (${page.id})`,
    facts: [
      summary,
      `${inForceFrom(revision.from, guide.today)}.`,
      previous ? `Menggantikan revisi ${previous.slug}.` : 'Revisi pertama halaman ini.',
      decisions.length > 0
        ? `Keputusan: ${decisions.map(decisionName).join('; ')}.`
        : 'Tidak menyebut keputusan baru.',
    ],
    before: before && seePage(before),
    after: seePage(text),
  };
}

/** From which day a revision is in force, as the beginning of a sentence. */
function inForceFrom(from: IsoDate | undefined, today: IsoDate): string {
  if (!from) return 'Tanggal mulai berlaku tidak diketahui';
  return from > today ? `Mulai berlaku ${formatDate(from)}` : `Berlaku sejak ${formatDate(from)}`;
}
