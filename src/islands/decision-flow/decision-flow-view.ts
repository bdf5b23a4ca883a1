import { formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { readWalk, type WalkAnswer, walkFlow, writeWalk } from '../../domain/flow/flow-walk.ts';
import type { IslandFlow, IslandOutcome } from './island-flow.ts';

/** The parameter of the address with the options taken. */
export const walkParameter = 'jalan';

export interface FlowView {
  /** Id of the step or outcome shown. */
  at: string;
  /** The line above the question, `Pertanyaan 2`. Empty at an outcome. */
  count: string;
  /** The questions answered so far. */
  trail: WalkAnswer[];
  /** The options taken, as the address writes them. */
  walk: string;
  /** The walk one question earlier; undefined at the first. */
  back: string | undefined;
  /** Id of the reply for the outcome. */
  reply: string | undefined;
  /** The note for the ticket, as plain text; empty before an outcome. */
  note: string;
  /** What is wrong with the address; empty where nothing is. */
  problem: string;
}

/** The view of the options that an address names (`a.b.c`), on the day `today`. */
export function viewFlow(flow: IslandFlow, address: string | null, today: IsoDate): FlowView {
  const walk = walkFlow(flow, readWalk(address));
  const trail = walk.answers;
  const outcome = flow.outcomes.find(({ id }) => id === walk.at);
  return {
    at: walk.at,
    count: outcome ? '' : `Pertanyaan ${trail.length + 1}`,
    trail,
    walk: writeWalk(walk.taken),
    back: trail.at(-1)?.before,
    reply: outcome?.reply,
    note: outcome ? noteOf(flow.title, trail, outcome, today) : '',
    problem: walk.unknown === undefined ? '' : problemOf(walk.unknown, walk.isOutcome, trail.length),
  };
}

/** The walk after one more option. */
export function walkOn(walk: string, option: string): string {
  return writeWalk([...readWalk(walk), option]);
}

function problemOf(unknown: string, isOutcome: boolean, answered: number): string {
  const place = isOutcome ? 'Ini hasil terakhir yang cocok.' : `Lanjutkan dari pertanyaan ${answered + 1}.`;
  return `Pilihan “${unknown.slice(0, 40)}” di tautan ini tidak ada di alur. ${place}`;
}

function noteOf(title: string, trail: readonly WalkAnswer[], outcome: IslandOutcome, today: IsoDate): string {
  const { rule, to, open } = outcome;
  return [
    `Alur: ${title}`,
    `Tanggal: ${formatDate(today)}`,
    ...trail.map(({ ask, label }, index) => `${index + 1}. ${ask} ${label}`),
    `Hasil: ${outcome.title}`,
    ...(to ? [`Penanganan berikutnya: ${to}`] : []),
    ...(rule ? [`Dasar: ${rule.title}. ${rule.since}. Revisi ${rule.revision}`] : []),
    ...open.map((ask) => `Belum dijawab: ${ask}`),
  ].join('\n');
}
