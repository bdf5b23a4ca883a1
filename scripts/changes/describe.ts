import { isDeepStrictEqual } from 'node:util';
import {
  changeMessage,
  comingChangeLabel,
  comingMessage,
  describeComing,
} from '../../src/domain/changes/change-message.ts';
import type { PageChange } from '../../src/domain/changes/changes.ts';
import { formatDate, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { type Decision, type RevisionText, titleOf } from '../../src/domain/guide/page.ts';
import { newDecisions, previousRevision, revisionBlocks } from '../../src/domain/guide/revision-text.ts';
import { textKindLabel } from '../../src/domain/guide/speaking-texts.ts';
import { changeKindLabel, decisionKindLabel } from '../../src/domain/guide/wording.ts';
import { sayValue } from '../../src/domain/policy/value-text.ts';
import type { BranchChanges } from './compare.ts';
import { type SeenChange, seePage } from './seen.ts';

/** What a branch changes, in Indonesian, for its reviewers. It can be printed as text, Markdown or HTML. */
export interface ChangesReport {
  title: string;
  summary: string[];
  sections: { title: string; entries: ReportEntry[] }[];
}

/** One thing that changes. */
export interface ReportEntry extends SeenChange {
  title: string;
  facts?: string[];
  /** The address of a text that somebody has to read again, and to tick off. */
  toRead?: string;
  /** Text to be copied unchanged. */
  message?: string;
}

/** What is described, by the title of its section. */
type Entries = Record<string, ReportEntry[]>;

/** The report of a branch with its guide, compared with the git ref `base`. `site` is the site's address, without a slash at the end. */
export function describeChanges(
  changes: BranchChanges,
  { guide, base, site }: { guide: Guide; base: string; site: string },
): ChangesReport {
  const sections = sectionsOf({
    ...describePages(changes, guide, site),
    ...describeDecisions(changes),
    'Perlu dibaca ulang': describeRereads(changes, guide, site),
    ...describeOthers(changes),
  });
  return {
    title: 'Yang berubah di cabang ini',
    summary: summarise(changes, guide, base, sections.length > 0),
    sections,
  };
}

/** The sections that have entries. */
export function sectionsOf(described: Entries): ChangesReport['sections'] {
  return Object.entries(described).flatMap(([title, entries]) =>
    entries.length > 0 ? { title, entries } : [],
  );
}

function summarise(changes: BranchChanges, { today }: Guide, base: string, isChanged: boolean): string[] {
  const { added, coming, edited, removed, rereads, decisions, questions, errors } = changes;
  const corrected = added.filter(({ kind }) => kind === 'corrected').length;
  const answered = added.filter(({ kind }) => kind === 'answered').length;
  const counts = Object.entries({
    'revisi baru': added.length - corrected - answered,
    koreksi: corrected,
    'revisi mendatang diubah, diundur, atau batal': coming.length,
    'teks perlu dibaca ulang': rereads.length,
    'revisi lama diubah atau dihapus': edited.length + removed.length,
    'keputusan masuk panduan': decisions.carriedOut.length,
    'pertanyaan tertutup': questions.closed.length,
  }).flatMap(([what, number]) => (number > 0 ? `${number} ${what}` : []));
  const unread = `Pemeriksaan menemukan ${errors} kesalahan; jalankan \`npm run check\`. Yang tidak terbaca tidak tampil di sini.`;
  return [
    isChanged
      ? `Dibandingkan dengan ${base}, per ${formatDate(today)}${counts.length > 0 ? `: ${counts.join(', ')}.` : '.'}`
      : `Isi panduan sama dengan ${base}.`,
    `Keputusan yang masih terutang ke panduan: ${decisions.owed.length}.`,
    ...(errors > 0 ? [unread] : []),
  ];
}

/** The pages that change, with the difference of their texts, and the channel messages for them. */
export function describePages(changes: BranchChanges, guide: Guide, site: string): Entries {
  const { added, coming, held, edited, removed, values, isPublished } = changes;
  return {
    'Halaman yang berubah': added.flatMap((change) =>
      change.kind === 'answered' ? [] : describeChange(change, guide.today),
    ),
    'Yang akan datang: diubah, diundur, atau batal': coming.map((change) => ({
      title: `${comingChangeLabel[change.kind]}: ${change.before.title} (${change.page.id})`,
      facts: [change.before.change.summary, describeComing(change)],
      ...(change.after && { before: seePage(change.before), after: seePage(change.after) }),
    })),
    'Tertahan sampai digabungkan': held.map(({ revision, before }) => ({
      title: `${revision.title} (${revision.page}/${revision.slug})`,
      facts: [
        `Disusun dari ${revision.basedOn}, padahal yang berlaku ${before.version}. Jalankan \`npm run new -- merge ${revision.page}\`.`,
      ],
      before: seePage(before),
      after: seePage(revision),
    })),
    Nilai: values.map(({ policy, row, before }) => ({
      title: `${row.corrections.length > 0 ? 'Koreksi' : 'Baru'}: ${policy.title}: ${sayValue(row)}`,
      facts: [
        `${inForceFrom(row.from, guide.today)}${before ? `, sebelumnya ${sayValue(before)}` : ''}.`,
        ...row.corrections.slice(-1).map(({ what }) => what),
        `Sumber: ${row.source ?? row.open ?? 'tidak ada'}.`,
      ],
    })),
    'Revisi lama yang diubah atau dihapus': [
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
    'Pesan untuk channel': [
      ...added.map((change) => ({ title: change.title, message: changeMessage(guide, change, site) })),
      ...coming.map((change) => ({
        title: change.before.title,
        message: comingMessage(guide, change, site),
      })),
    ],
  };
}

function describeChange(change: PageChange, today: IsoDate): ReportEntry {
  const { kind, page, revision, title, summary, text, before } = change;
  const previous = previousRevision(page, revision);
  const decisions = newDecisions(page, revision);
  const isCorrected = kind === 'corrected';
  const { replies, flow } = revision;
  const replaced = previous ? `Menggantikan revisi ${previous.slug}.` : 'Revisi pertama halaman ini.';
  // A correction's text has no replies and no flow of its own: those of the revision stay.
  const see = (each: RevisionText) => seePage(isCorrected ? { ...each, replies, flow } : each);
  return {
    title: `${changeKindLabel[kind]}: ${title} (${page.id})`,
    facts: [
      summary,
      `${inForceFrom(revision.from, today)}.`,
      isCorrected ? `Mengoreksi revisi ${revision.slug}.` : replaced,
      decisions.length > 0
        ? `Keputusan: ${decisions.map(decisionName).join('; ')}.`
        : 'Tidak menyebut keputusan baru.',
    ],
    before: before && see(before),
    after: see(text),
  };
}

/** From which day a revision is in force, as the beginning of a sentence. */
function inForceFrom(from: IsoDate | undefined, today: IsoDate): string {
  if (!from) return 'Tanggal mulai berlaku tidak diketahui';
  return from > today ? `Mulai berlaku ${formatDate(from)}` : `Berlaku sejak ${formatDate(from)}`;
}

/** The decisions that a branch records, carries out or leaves owed, and the questions that it closes or opens. */
function describeDecisions({ decisions, questions }: BranchChanges): Entries {
  const { added, carriedOut, owed } = decisions;
  const ask = ({ page, question }: (typeof questions.closed)[number]) => ({
    title: page.id,
    facts: [question.ask],
  });
  return {
    'Keputusan baru di catatan': added.map((decision) => ({
      title: decisionName(decision),
      facts: [`${decisionKindLabel[decision.kind]}: ${decision.decision}`],
    })),
    'Keputusan yang kini masuk panduan': carriedOut.map((decision) => ({
      title: decisionName(decision),
      facts: [`Lewat ${decision.carriedOutBy.map(({ page, slug }) => `${page}/${slug}`).join(', ')}.`],
    })),
    'Keputusan yang masih terutang': owed.map((decision) => ({
      title: `${decisionName(decision)}${added.includes(decision) ? ' — baru di cabang ini' : ''}`,
    })),
    'Pertanyaan yang tertutup': questions.closed.map(ask),
    'Pertanyaan yang dibuka': questions.opened.map(ask),
  };
}

/** A decision's reference and topic: `2023-11-01#bridge-dulu (Bridge)`. */
function decisionName({ ref, topic }: Decision): string {
  return `${ref} (${topic})`;
}

/** What has to be read again because of changed pages. */
function describeRereads({ rereads, mentions }: BranchChanges, { today }: Guide, site: string) {
  return [
    ...rereads.map(({ aside: { text, on }, unread, says, rule }) => ({
      title: `${textKindLabel[text.kind]} ${text.id}: menepi`,
      toRead: site + text.url,
      facts: [
        ...(on ? [`${on > today ? 'Mulai' : 'Sejak'} ${formatDate(on)}.`] : []),
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
  ];
}

/** All other files that differ. */
export function describeOthers({ otherFiles }: BranchChanges): Entries {
  return {
    'Balasan, alur, dan berkas lain': otherFiles.map(({ path, kind, before, after }) => ({
      title: `${{ new: 'Baru: ', changed: '', removed: 'Dihapus: ' }[kind]}${path}`,
      before,
      after,
    })),
  };
}
