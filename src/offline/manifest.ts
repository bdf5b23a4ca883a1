import type { IsoDate } from '../domain/dated/iso-date.ts';

/** What a service worker knows about its build. The build writes it at the top of `/sw.js`. */
export interface Manifest {
  /** Identifies the build by the rest of the manifest: the first eight hexadecimal digits of its SHA-256. */
  edition: string;
  /** "Today" of the build. */
  asOf: IsoDate;
  guide: GuideNews;
  /** How long the copy may be read. A worker goes by its own manifest, also with a copy of an earlier build. */
  lease: LeaseTerms;
  /** The files that are precached one by one during install. If one fails, the install fails. */
  shell: PrecachedFile[];
  /** All other precached files, in the order of their paths; see `pack.ts`. */
  packs: Pack[];
}

export interface LeaseTerms {
  /** Days from the host's last answer to a login until the copy is deleted. */
  days: number;
  /** Whether the host's refusal (401 or 403) deletes the copy at once. */
  isStrict: boolean;
}

/** What a tab compares to find out whether there is a newer guide than its own. */
export interface GuideNews {
  /** Changes when the content that readers see changes, but not with a new day or a new script. */
  content: string;
  /** The newest entries of the change log, newest first. */
  changes: { id: string; title: string }[];
}

export interface PrecachedFile {
  path: string;
  /** As `fileHashOf` writes it. */
  hash: string;
}

/** A file that joins the files from `first` up to the `first` of the next pack, in the order of their paths. */
export interface Pack extends PrecachedFile {
  first: string;
}

/** What a tab asks the worker, which replies with a `GuideNews`. They may be of different builds, so the values never change. */
export type TabQuestion =
  /** The guide that this tab shows. The reply is undefined where the page is newer than the worker. */
  | 'mine'
  /** The guide of the worker's build. */
  | 'newest'
  /** The guide of the worker's build, after its packs are precached. */
  | 'hold'
  /** Whether this tab may be read on, after the worker asked the host. The reply is undefined where it may not. */
  | 'lease';
