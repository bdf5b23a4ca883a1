import type { Flow, FlowOutcome, FlowStep } from '../domain/flow/flow.ts';
import { flowAnchor, flowRevisionUrl, replyRevisionUrl } from '../domain/guide/urls.ts';
import type { Reply } from '../domain/replies/reply.ts';
import type { GuidePart } from './guide-part.ts';

/** A revision of a reply, on the `site`. */
export function replyPart(reply: Reply, site: URL | undefined): GuidePart {
  return { title: `Balasan ${reply.title}`, address: new URL(replyRevisionUrl(reply), site) };
}

/** A step or an outcome of a flow, at its revision's own address on the `site`. */
export function flowPart(flow: Flow, part: FlowStep | FlowOutcome, site: URL | undefined): GuidePart {
  const url = `${flowRevisionUrl(flow)}#${flowAnchor(flow, part.id)}`;
  return { title: `${flow.title}: ${'ask' in part ? part.ask : part.title}`, address: new URL(url, site) };
}
