import { type CachedFile, findCached } from './cached.ts';
import { checkLease, type LeaseState, leaseTerms } from './lease.ts';
import { leaseEndedPage } from './lease-page.ts';

/** What one request may be answered with from this browser. */
export interface Copy {
  /** Resolves once the lease is checked, and the copy deleted unless it is valid. Never rejects. */
  checked: Promise<unknown>;
  /** A file of the copy; undefined where it isn't cached, where the lease isn't valid, and where the caches fail. Never rejects. */
  find(path: string): Promise<CachedFile | undefined>;
  /** The page that says that the copy was deleted; undefined unless the lease is over. Never rejects. */
  endedPage(): Promise<Response | undefined>;
}

/** Checks the lease, and gives the copy under it. */
export function openCopy(): Copy {
  const state: Promise<LeaseState | undefined> = checkLease().catch(() => undefined);
  return {
    checked: state,
    find: async (path) => ((await state) === 'valid' ? findCached(path) : undefined),
    endedPage: async () => ((await state) === 'over' ? leaseEndedPage(leaseTerms()) : undefined),
  };
}
