import type { Guide } from '../../src/domain/guide/guide.ts';
import type { SeenText } from './seen.ts';

/** What a branch changes, in Indonesian, for its reviewers. It can be printed as text, Markdown or HTML. */
export interface ChangesReport {
  title: string;
  summary: string[];
  sections: ReportSection[];
}

export interface ReportSection {
  title: string;
  entries: ReportEntry[];
}

/** One thing that changes. */
export interface ReportEntry {
  title: string;
  facts?: string[];
  /** What readers saw; missing where there was nothing. */
  before?: SeenText | undefined;
  /** What readers will see; missing where it is gone. */
  after?: SeenText | undefined;
  /** The address of a text that somebody has to read again, and to tick off. */
  toRead?: string;
  /** Text to be copied unchanged. */
  message?: string | undefined;
}

/** What the report of a branch is made with. */
export interface ReportContext {
  /** The guide on the branch. */
  guide: Guide;
  /** The git ref that the branch is compared with. */
  base: string;
  /** The site's address, without a slash at the end. */
  site: string;
}
