import { formatDate, type IsoDate } from '../../domain/dated/iso-date.ts';
import { readWalk, type WalkAnswer, walkFlow, writeWalk } from '../../domain/flow/flow-walk.ts';
import type { IslandFlow } from './island-flow.ts';

/** The parameter of the address with the options taken. */
export const walkParameter = 'jalan';

/** The view of the options that an address names (`a.b.c`), on the day `today`. */
export function viewFlow(flow: IslandFlow, address: string | null, today: IsoDate) {
  const walk = walkFlow(flow, readWalk(address));
  const trail = walk.answers;
  const outcome = flow.outcomes.find(({ id }) => id === walk.at);
  return {
    /** Id of the step or outcome shown. */
    at: walk.at,
    /** The line above the question, `Pertanyaan 2`. Empty at an outcome. */
    count: outcome ? '' : `Pertanyaan ${trail.length + 1}`,
    /** The questions answered so far. */
    trail,
    /** The options taken, as the address writes them. */
    walk: writeWalk(walk.taken),
    /** The walk one question earlier; undefined at the first. */
    back: trail.at(-1)?.before,
    /** Id of the reply for the outcome. */
    reply: outcome?.reply,
    /** The note for the ticket, as plain text; empty before an outcome. */
    note: outcome ? noteOf(flow.title, trail, outcome, today) : '',
    /** What is wrong with the address; empty where nothing is. */
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

function noteOf(
  title: string,
  trail: readonly WalkAnswer[],
  outcome: IslandFlow['outcomes'][number],
  today: IsoDate,
): string {
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
