import type { DecisionKind } from '../schemas/note.ts';
import type { ChangeKind } from '../schemas/revision.ts';
import type { DecisionState } from './decision-state.ts';
import type { Revision } from './guide.ts';
import { formatDate, type IsoDate } from './iso-date.ts';

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

/** A day for a list, short; or that it isn't known. */
export function dayText(date: IsoDate | undefined): string {
  return date ? formatDate(date, 'short') : 'Tanggal tidak tercatat';
}
