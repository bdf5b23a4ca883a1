import type { DecisionKind } from '../../schemas/note.ts';
import type { ChangeKind } from '../../schemas/revision.ts';
import { formatDate, type IsoDate } from '../dated/iso-date.ts';
import type { DecisionState } from '../decisions/decision-state.ts';
import type { Revision } from './page.ts';

/** What readers call the kinds and states of the content model. */
export const changeKindLabel: Record<ChangeKind, string> = {
  new: 'Baru',
  changed: 'Berubah',
  removed: 'Dicabut',
  clarified: 'Diperjelas',
};

export const decisionKindLabel: Record<DecisionKind, string> = {
  rule: 'Aturan',
  reminder: 'Pengingat',
  question: 'Pertanyaan',
};

export const decisionStateLabel: Record<DecisionState, string> = {
  'carried-out': 'Sudah di panduan',
  owed: 'Belum masuk panduan',
  noted: 'Dicatat di sini',
  asked: 'Belum diputuskan',
};

/** Since when a revision is in force: `1 November 2023`, or that nobody recorded it. */
export function sinceText(revision: Pick<Revision, 'from'>): string {
  return revision.from ? formatDate(revision.from) : 'Tanggal tidak tercatat';
}

/** How a revision in force stands, within a sentence: `berlaku sejak 1 November 2023`. */
export function standingText({ from, state }: Pick<Revision, 'from' | 'state'>): string {
  if (state === 'awaiting')
    return from ? `aturannya ditunggu sejak ${formatDate(from)}` : 'aturannya ditunggu';
  return from ? `berlaku sejak ${formatDate(from)}` : 'berlaku, tanggal mulainya tidak tercatat';
}

/** A day for a list, short; or that it isn't known. */
export function dayText(date: IsoDate | undefined): string {
  return date ? formatDate(date, 'short') : 'Tanggal tidak tercatat';
}

/** What a revision's first day is called on `today`: since when it holds, is waited for, will hold or is withdrawn. */
export function sinceLabel(revision: Pick<Revision, 'from' | 'state' | 'change'>, today: IsoDate): string {
  if (revision.change.kind === 'removed') return 'Dicabut sejak';
  if (revision.from && revision.from > today) return 'Mulai berlaku';
  return revision.state === 'awaiting' ? 'Ditunggu sejak' : 'Berlaku sejak';
}

/** `Mbak Siw, Mbak Jen, dan QA`. */
export function listText(names: readonly string[]): string {
  return new Intl.ListFormat('id', { type: 'conjunction' }).format(names);
}
