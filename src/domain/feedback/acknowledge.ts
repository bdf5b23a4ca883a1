import type { ChangeKind } from '../../schemas/revision.ts';
import type { Change } from '../changes/changes.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import { versionName } from '../dated/revision-path.ts';
import { type Revision, revisionStanding } from '../guide/page.ts';
import { correctionTexts } from '../guide/revision-text.ts';
import type { PageVersion } from './address.ts';

/** What readers are asked to acknowledge: an entry of the change log, and its text as the host's log names it. */
export interface AskedChange {
  change: Change['id'];
  version: PageVersion;
}

/**
 * The kinds that are acknowledged unless `change.acknowledge` says otherwise: whoever misses one goes on by a rule that is no more. A
 * new page is looked up when its case comes, and one that is clarified has the same rule.
 */
const askedKinds: ReadonlySet<ChangeKind> = new Set(['changed', 'removed']);

/**
 * What readers are asked to acknowledge of a revision: its latest correction that says so, else the revision itself. Undefined where
 * neither asks, and for a revision that is over or held on `today`. One that is still to come asks before its day.
 */
export function findAsked(
  revision: Pick<
    Revision,
    'id' | 'page' | 'slug' | 'change' | 'acknowledge' | 'corrections' | 'from' | 'until' | 'isHeld'
  >,
  today: IsoDate,
): AskedChange | undefined {
  const { id, page, slug, change, corrections } = revision;
  if (revision.isHeld || revisionStanding(revision, today) === 'earlier') return undefined;
  const asking = correctionTexts<Pick<Revision, 'acknowledge'>, boolean>(
    { acknowledge: revision.acknowledge, corrections },
    ({ acknowledge = false }) => acknowledge,
  ).findLast(({ after }) => after);
  if (!asking && !(change.acknowledge ?? askedKinds.has(change.kind))) return undefined;
  return {
    change: asking ? `${id}.koreksi-${asking.date}` : id,
    version: `${page}@${versionName({ slug, correctedOn: asking?.date })}`,
  };
}

/** What readers are asked to acknowledge at an entry of the log: the entry itself, or nothing. */
export function findAskedAt(change: Change, today: IsoDate): AskedChange | undefined {
  const asked = change.kind === 'answered' ? undefined : findAsked(change.revision, today);
  return asked?.change === change.id ? asked : undefined;
}
