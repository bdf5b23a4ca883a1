import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/checks/read/load.ts';
import { flowEdges } from '../../src/domain/flow/flow-graph.ts';
import { assembleGuide } from '../../src/domain/guide/assemble.ts';
import { flowAnchor, flowUrl } from '../../src/domain/guide/urls.ts';
import { viewFlow, walkOn } from '../../src/islands/decision-flow/decision-flow-view.ts';
import type { IslandFlow } from '../../src/islands/decision-flow/island-flow.ts';
import { flowPaths } from '../fixtures/flow-paths.ts';
import { today } from '../fixtures/overlay.ts';
import { builtPages } from './built-pages.ts';

const guide = assembleGuide(loadContent('content').content, today);
const flows = [...guide.flows.values()].flatMap(({ current }) => current ?? []);
const pages = new Map(builtPages().map(({ route, html }) => [route, html]));

/** Every element below `root` that `wanted` takes, with the values of its attributes as text. */
function elements(root: Parameters<typeof visit>[0], wanted: (element: Element) => boolean) {
  const found: { element: Element; text: (name: string) => string }[] = [];
  visit(root, 'element', (element: Element) => {
    if (wanted(element)) found.push({ element, text: (name) => String(element.properties[name] ?? '') });
  });
  return found;
}

const has = (name: string) => (element: Element) => element.properties[name] !== undefined;
const written = (from: string, option: string, to: string) => `${from} -${option}-> ${to}`;

describe.each(flows.map((flow) => [flow.id, flow] as const))('the page of the flow %s', (_, flow) => {
  const page = fromHtml(pages.get(flowUrl(flow)) ?? '');
  const edges = flowEdges(flow)
    .map(({ from, option, to }) => written(from, option, to))
    .sort();
  const [island] = elements(page, ({ tagName }) => tagName === 'decision-flow');
  const data: IslandFlow = JSON.parse(island?.text('dataFlow') ?? '{}');
  const diagram = fromHtml(pages.get(`${flowUrl(flow)}diagram/`) ?? '');
  const [svg] = elements(diagram, (element) => element.tagName === 'svg' && has('ariaDescribedBy')(element));

  const edgesWithin = (root: Element | typeof page, tagName: string) =>
    elements(root, (element) => element.tagName === tagName && has('dataFrom')(element))
      .map(({ text }) => written(text('dataFrom'), text('dataOption'), text('dataTo')))
      .sort();

  it('has the options of the file in its list, each leading to its target', () => {
    const links = elements(page, (element) => element.tagName === 'a' && has('dataFrom')(element));
    expect(edgesWithin(page, 'a')).toEqual(edges);
    for (const { text } of links) expect(text('href')).toBe(`#${flowAnchor(flow, text('dataTo'))}`);
    const anchors = elements(page, has('id')).map(({ text }) => text('id'));
    for (const { id } of [...flow.steps, ...flow.outcomes]) expect(anchors).toContain(flowAnchor(flow, id));
  });

  it('has them in its diagram, a page of its own, between boxes that lead to the list', () => {
    if (!svg) throw new Error('No diagram');
    expect(edgesWithin(svg.element, 'g')).toEqual(edges);
    const boxes = elements(svg.element, has('dataNode'));
    expect(boxes.map(({ text }) => [text('dataNode'), text('href')])).toEqual(
      [...flow.steps, ...flow.outcomes].map(({ id }) => [id, `${flowUrl(flow)}#${flowAnchor(flow, id)}`]),
    );
    expect(elements(svg.element, ({ tagName }) => tagName === 'title' || tagName === 'desc')).toHaveLength(2);
  });

  it('has them in its island, walked by every option of every question', () => {
    const walked = new Set<string>();
    const walk = (at: string) => {
      const view = viewFlow(data, at, today);
      const step = data.steps.find(({ id }) => id === view.at);
      for (const { id } of step?.options ?? []) {
        const next = viewFlow(data, walkOn(at, id), today);
        walked.add(written(view.at, id, next.at));
        walk(next.walk);
      }
    };
    walk('');
    expect([...walked].sort()).toEqual(edges);
  });

  it('has a button for each of them, and every question and outcome to show', () => {
    if (!island) throw new Error('No island');
    const shown = elements(island.element, has('dataAt'));
    // An outcome has its title above the reply, and the rest below it.
    expect([...new Set(shown.map(({ text }) => text('dataAt')))]).toEqual(
      [...flow.steps, ...flow.outcomes].map(({ id }) => id),
    );
    const buttons = shown.flatMap(({ element, text }) =>
      elements(element, has('dataChoose')).map((button) =>
        written(text('dataAt'), button.text('dataChoose'), button.text('dataTo')),
      ),
    );
    expect(buttons.sort()).toEqual(edges);
  });

  it('has a reply to say at the end of every way', () => {
    if (!island) throw new Error('No island');
    const replies = elements(island.element, has('dataSay')).map(({ text }) => text('dataSay'));
    for (const { edges: taken } of flowPaths(flow)) {
      const address = taken.map(({ option }) => option).join('.');
      expect(replies).toContain(viewFlow(data, address, today).reply);
    }
  });
});

it('the list of flows names every flow, and the pages in force lead to theirs', () => {
  const list = pages.get('/alur/') ?? '';
  for (const flow of flows) expect(list).toContain(`href="${flowUrl(flow)}"`);
  for (const route of ['/pembayaran/verifikasi-manual/', '/pembayaran/pending-payment/']) {
    expect(pages.get(route)).toContain('href="/alur/verifikasi-manual/"');
  }
  expect(pages.get('/pengiriman/bukti-pod/')).toContain('href="/alur/bukti-pod/"');
});
