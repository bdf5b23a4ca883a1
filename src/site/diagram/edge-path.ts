export interface Point {
  x: number;
  y: number;
}

/** How far before a corner the line begins to turn, in px. */
const turn = 14;

/** SVG path data of a line through `points`, its corners rounded. */
export function edgePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M${at(first)}`];
  for (const [index, corner] of rest.entries()) {
    const before = points[index];
    const after = rest[index + 1];
    if (!before || !after) {
      parts.push(`L${at(corner)}`);
      continue;
    }
    parts.push(`L${at(towards(corner, before))}Q${at(corner)} ${at(towards(corner, after))}`);
  }
  return parts.join('');
}

/** The point `turn` px from `from` on the way to `to`, at most half of it. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(turn / length, 0.5);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** To a tenth of a px: more is only bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
