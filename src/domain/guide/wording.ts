import type { DecisionKind } from '../../schemas/note.ts';
import type { Change } from '../changes/changes.ts';
import { formatDate, type IsoDate } from '../dated/iso-date.ts';
import { type DecisionState, decisionState } from '../decisions/decision-state.ts';
import { type Decision, type Revision, revisionStanding } from './page.ts';

export const changeKindLabel: Record<Change['kind'], string> = {
  new: 'Baru',
  changed: 'Berubah',
  removed: 'Dicabut',
  clarified: 'Diperjelas',
  corrected: 'Koreksi',
  answered: 'Terjawab',
};

export const decisionKindLabel: Record<DecisionKind, string> = {
  rule: 'Aturan',
  reminder: 'Pengingat',
  question: 'Pertanyaan',
};

const decisionStateLabel: Record<DecisionState, string> = {
  'carried-out': 'Sudah di panduan',
  scheduled: 'Terjadwal',
  owed: 'Belum masuk panduan',
  noted: 'Untuk diingat',
  asked: 'Belum dijawab',
  answered: 'Terjawab',
};

/** What became of a decision by `today`, with the day of a scheduled one: `Terjadwal 1 Des 2026`. */
export function decisionStateText(decision: Decision, today: IsoDate): string {
  const state = decisionState(decision, today);
  const from = state === 'scheduled' ? decision.carriedOutBy[0]?.from : undefined;
  return `${decisionStateLabel[state]}${from ? ` ${formatDate(from, 'short')}` : ''}`;
}

/** Since when a revision in force holds, for use within a sentence: `berlaku sejak 1 November 2023`. */
export function standingText({ from, state }: Pick<Revision, 'from' | 'state'>): string {
  if (state === 'awaiting')
    return from ? `aturannya ditunggu sejak ${formatDate(from)}` : 'aturannya ditunggu';
  return from ? `berlaku sejak ${formatDate(from)}` : 'berlaku, tanggal mulainya tidak diketahui';
}

/** That a text, which is quoted, names no day. */
export function unreadableDay(text: string): string {
  const what = text ? `“${text}” tidak terbaca sebagai tanggal.` : 'Tanggalnya kosong.';
  return `${what} Tulis TTTT-BB-HH, misalnya 2023-11-01.`;
}

/** What is said before what holds on a day that is still to come: rules may change until then. */
export const notYet = 'Hari itu belum tiba. Menurut panduan hari ini:';

/** A day, `1 November 2023`, or in the short style `1 Nov 2023`; or that nobody recorded it. */
export function dayText(date: IsoDate | undefined, style?: 'short'): string {
  return date ? formatDate(date, style) : 'Tanggal tidak diketahui';
}

/** What a revision is from its first day on. */
function startLabel({ state, change }: Pick<Revision, 'state' | 'change'>): string {
  if (change.kind === 'removed') return 'Dicabut';
  return state === 'awaiting' ? 'Ditunggu' : 'Berlaku';
}

type Started = Pick<Revision, 'from' | 'until' | 'isHeld' | 'state' | 'change'>;

/** Since when a revision is in force, waited for or withdrawn, or when it will be: `Ditunggu sejak 1 November 2023`. */
export function sinceLine(revision: Started, today: IsoDate, style?: 'short'): string {
  const isComing = revision.change.kind !== 'removed' && revisionStanding(revision, today) === 'coming';
  const label = isComing ? 'Mulai berlaku' : `${startLabel(revision)} sejak`;
  return revision.from ? `${label} ${formatDate(revision.from, style)}` : dayText(undefined);
}

/** From which day a revision is in force, waited for or withdrawn, in the same words before and after that day. */
export function startLine(revision: Pick<Revision, 'from' | 'state' | 'change'>): string {
  return revision.from ? `${startLabel(revision)} mulai ${formatDate(revision.from)}` : dayText(undefined);
}
