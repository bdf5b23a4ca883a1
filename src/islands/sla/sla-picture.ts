import { pictureWidth, type Timeline } from './sla-timeline.ts';

const svg = 'http://www.w3.org/2000/svg';
const height = 48;

/** Puts a timeline into `section`: the picture with its text and its ends. */
export function showPicture(section: HTMLElement, timeline: Timeline): void {
  const picture = section.querySelector('svg');
  if (!picture) return;
  picture.setAttribute('viewBox', `0 0 ${pictureWidth} ${height}`);
  picture.setAttribute('aria-label', timeline.alternative);
  picture.replaceChildren(
    ...timeline.bars.map(({ x, width, why }) => {
      // Height tells open from closed where colour can't.
      const tall = why === 'open' ? 40 : 14;
      return shape('rect', why, { x, y: (height - tall) / 2, width, height: tall });
    }),
    ...timeline.midnights.map((x) => shape('line', 'midnight', { x1: x, x2: x, y1: 0, y2: height })),
    ...(timeline.now === undefined
      ? []
      : [shape('line', 'now', { x1: timeline.now, x2: timeline.now, y1: 0, y2: height })]),
  );
  for (const end of ['from', 'to'] as const) {
    const label = section.querySelector(`[data-${end}]`);
    if (label) label.textContent = timeline[end];
  }
  const now = section.querySelector<HTMLElement>('[data-now-key]');
  if (now) now.hidden = timeline.now === undefined;
}

/** Puts the list of a timeline's stretches into `section`. */
export function showStretches(section: HTMLElement, { rows }: Timeline): void {
  section.querySelector('[data-stretches]')?.replaceChildren(
    ...rows.map(({ when, what, why }) => {
      const item = document.createElement('li');
      item.dataset.why = why;
      item.textContent = `${when}: ${what}`;
      return item;
    }),
  );
}

function shape(name: string, kind: string, attributes: Readonly<Record<string, number>>): SVGElement {
  const element = document.createElementNS(svg, name) as SVGElement;
  element.setAttribute('class', kind);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
