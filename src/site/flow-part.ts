import type { Flow } from '../domain/flow/flow.ts';
import { flowAnchor, flowRevisionUrl } from '../domain/guide/urls.ts';
import type { GuidePart } from './guide-part.ts';

/** A step or an outcome of a flow, at its revision's own address on the `site`. */
export function flowPart(
  flow: Flow,
  { id, words }: { id: string; words: string },
  site: URL | undefined,
): GuidePart {
  const url = `${flowRevisionUrl(flow)}#${flowAnchor(flow, id)}`;
  return { title: `${flow.title}: ${words}`, address: new URL(url, site) };
}
