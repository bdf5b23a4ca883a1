import { pictureWidth, type Timeline } from './sla-timeline.ts';

const svg = 'http://www.w3.org/2000/svg';
const height = 48;

/** Draws a timeline into the picture of `section`, with its text and its two ends. */
export function showPicture(section: HTMLElement, timeline: Timeline): void {
  const find = (selector: string) => section.querySelector(selector) as HTMLElement;
  const picture = find('svg');
  picture.setAttribute('viewBox', `0 0 ${pictureWidth} ${height}`);
  picture.setAttribute('aria-label', timeline.alternative);
  const verticals = [
    ...timeline.midnights.map((x) => ({ x, kind: 'midnight' })),
    ...(timeline.now === undefined ? [] : [{ x: timeline.now, kind: 'now' }]),
  ];
  picture.replaceChildren(
    ...timeline.bars.map(({ x, width, why }) => {
      // Height tells open from closed where colour can't.
      const tall = why === 'open' ? 40 : 14;
      return shape('rect', why, { x, y: (height - tall) / 2, width, height: tall });
    }),
    ...verticals.map(({ x, kind }) => shape('line', kind, { x1: x, x2: x, y1: 0, y2: height })),
  );
  find('[data-from]').textContent = timeline.from;
  find('[data-to]').textContent = timeline.to;
  find('[data-now-key]').hidden = timeline.now === undefined;
}

function shape(name: string, kind: string, attributes: Readonly<Record<string, number>>): SVGElement {
  const element = document.createElementNS(svg, name) as SVGElement;
  element.setAttribute('class', kind);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
