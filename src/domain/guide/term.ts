import type { Page } from './page.ts';

/** A term of the glossary. */
export interface Term {
  id: string;
  term: string;
  expands: string | undefined;
  /** Undefined while its meaning is open. */
  definition: string | undefined;
  /** What is known of it while its meaning is open. */
  openNote: string | undefined;
  /** Other ways to write it. */
  also: string[];
  see: Page[];
}
