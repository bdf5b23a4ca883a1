import type { IsoDate } from '../domain/dated/iso-date.ts';

/** What a service worker knows of the one build that it belongs to. It stands at the head of `/sw.js`. */
export interface Manifest {
  /** Says the build by all that is held of it, in eight digits. */
  edition: string;
  /** The day that the build took for today. */
  asOf: IsoDate;
  guide: GuideNews;
  /** What is fetched one by one before the worker begins: without these it doesn't. */
  shell: HeldFile[];
  /** Everything else that is held, in order of address; see `pack.ts`. */
  packs: Pack[];
}

/** What a tab compares to know whether there is a newer guide than its own. */
export interface GuideNews {
  /** Changes with what readers read, and not with a new day or a new script. */
  content: string;
  /** The newest entries of the change log, newest first. */
  changes: NamedChange[];
}

export interface NamedChange {
  id: string;
  title: string;
}

/** A file by its address, with its SHA-256 as `hashOf` writes it. */
export interface HeldFile {
  path: string;
  hash: string;
}

/** A packed file, and the first address in it: it reaches to the first of the next one. */
export interface Pack extends HeldFile {
  first: string;
}

/**
 * What a tab asks its worker; the answer is a `GuideNews`. `mine`: what this tab reads, undefined for a page newer than the worker.
 * `newest`: what the worker holds. `hold`: the same, once all of it is held.
 */
export type TabQuestion = 'mine' | 'newest' | 'hold';
