/** Which case is on the screen, counted from 0, and whether its answer is open. */
export interface Stage {
  at: number;
  isRevealed: boolean;
}

/** What the trainer asks for: `forward` and `back` step through answers too, `next` and `previous` through cases only. */
export type StageMove = 'forward' | 'back' | 'next' | 'previous';

/** The moves that keys ask for. A presenter's remote control sends PageDown and PageUp. */
export const stageKeys: Readonly<Record<string, StageMove>> = {
  ' ': 'forward',
  Enter: 'forward',
  PageDown: 'forward',
  PageUp: 'back',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
};

/** The stage after a move, among `count` cases. The same object where the move leads nowhere. */
export function moveStage(stage: Stage, move: StageMove, count: number): Stage {
  const { at, isRevealed } = stage;
  if (move === 'forward' && !isRevealed) return { at, isRevealed: true };
  if (move === 'back' && isRevealed) return { at, isRevealed: false };
  const to = at + (move === 'forward' || move === 'next' ? 1 : -1);
  return to < 0 || to >= count ? stage : { at: to, isRevealed: false };
}

/** What is said of a stage among `count` cases: its place, the label of the button that goes on, and what a screen reader says. */
export function viewStage({ at, isRevealed }: Stage, count: number) {
  const place = `Soal ${at + 1} dari ${count}`;
  return isRevealed
    ? { place, forward: 'Soal berikutnya', announcement: 'Jawaban terbuka' }
    : { place, forward: 'Buka jawaban', announcement: place };
}
