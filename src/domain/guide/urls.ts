import type { ClassModule } from '../class/module.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import type { Flow } from '../flow/flow.ts';
import type { Reply } from '../replies/reply.ts';
import type { Area, Term } from './guide.ts';
import { type Decision, type Page, type Revision, revisionStanding } from './page.ts';

// Addresses of everything in the guide, from the site's root, with a slash at the end.

export const areaUrl = (area: Pick<Area, 'id'>) => `/${area.id}/`;
export const pageUrl = (page: Pick<Page, 'id'>) => `/${page.id}/`;
export const noteUrl = (date: IsoDate) => `/kalibrasi/${date}/`;
export const decisionUrl = (decision: Pick<Decision, 'note' | 'id'>) =>
  `${noteUrl(decision.note)}#${decision.id}`;
export const openQuestionsUrl = (page: Pick<Page, 'id'>) => `${pageUrl(page)}#pertanyaan-terbuka`;
export const replyUrl = (reply: Pick<Reply, 'id'>) => `/balasan/#${reply.id}`;
/** The address of one revision of a reply, which doesn't change when another comes into force. */
export const replyRevisionUrl = ({ id, slug }: Pick<Reply, 'id' | 'slug'>) => `/balasan/#${id}-${slug}`;
export const termUrl = (term: Pick<Term, 'id'>) => `/glosarium/#${term.id}`;

export const flowUrl = (flow: Pick<Flow, 'id'>) => `/alur/${flow.id}/`;

/** The address of one revision of a flow, which doesn't change when another comes into force. */
export const flowRevisionUrl = ({ id, slug }: Pick<Flow, 'id' | 'slug'>) => `/alur/${id}/${slug}/`;

/** The anchor of the step or outcome `id` on the flow's page. */
export function flowAnchor({ outcomes }: Pick<Flow, 'outcomes'>, id: string): string {
  return outcomes.some((outcome) => outcome.id === id) ? `hasil-${id}` : `langkah-${id}`;
}

export const moduleUrl = (module: Pick<ClassModule, 'id'>) => `/onboarding/${module.id}/`;

/** The address of one revision, which doesn't change when another comes into force. */
export const revisionUrl = (revision: Pick<Revision, 'page' | 'slug'>) =>
  `/${revision.page}/${revision.slug}/`;

/** The anchor of the text that a revision or note had until it was corrected on `date`. */
export const earlierTextAnchor = (date: IsoDate) => `sebelum-koreksi-${date}`;

export const urlOnDay = (url: string, day: IsoDate) => `${url}?tanggal=${day}`;

/** Where a change is read on `today`: on its page while the revision is in force, else at the revision's own address. */
export function changeUrl(revision: Revision, today: IsoDate): string {
  const isCurrent = revisionStanding(revision, today) === 'current';
  return isCurrent ? pageUrl({ id: revision.page }) : revisionUrl(revision);
}
