import { type Dated, shownRevision } from '../domain/dated/dated.ts';
import type { Flow } from '../domain/flow/flow.ts';
import { getGuide } from './guide.ts';

/** What a flow's page shows: all of its revisions, and one. */
export interface FlowProps {
  all: Dated<Flow>;
  flow: Flow;
}

/** The addresses of every flow, which have no revision, and of each of its revisions. */
export async function flowPaths() {
  const { flows } = await getGuide();
  return [...flows.values()].flatMap((all) => [
    { params: { flow: all.id, revision: undefined }, props: { all, flow: shownRevision(all) } },
    ...all.revisions.map((flow) => ({ params: { flow: all.id, revision: flow.slug }, props: { all, flow } })),
  ]);
}
