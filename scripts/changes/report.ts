import type { Guide } from '../../src/domain/guide/guide.ts';
import type { DiffBlock } from '../../src/text/text-diff.ts';

/** What a branch changes, in the words that its reviewers read; terminal, Markdown and HTML print it alike. */
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
  /** The text before and after, word by word. */
  diff?: DiffBlock[];
  /** Text to be copied as it stands. */
  message?: string;
}

/** Where the report is about: the guide on the branch, the ref it is compared with, the site's address. */
export interface ReportContext {
  guide: Guide;
  base: string;
  /** Without a slash at the end. */
  site: string;
}
