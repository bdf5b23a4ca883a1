/** A point of a diagram, in px. */
export interface Point {
  x: number;
  y: number;
}

/** The distance from a corner at which the line begins to turn, in px. */
const turn = 14;

/** SVG path data of a line through `points` with rounded corners. */
export function edgePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const lines = rest.map((corner, index) => {
    const [before, after] = [points[index], rest[index + 1]];
    if (!before || !after) return `L${at(corner)}`;
    return `L${at(towards(corner, before))}Q${at(corner)} ${at(towards(corner, after))}`;
  });
  return `M${at(first)}${lines.join('')}`;
}

/** The point on the way from `from` to `to` that is `turn` px from `from`, or halfway if that is nearer. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(turn / length, 0.5);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** The value to one decimal: a tenth of a px is exact enough, and more digits are only bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
