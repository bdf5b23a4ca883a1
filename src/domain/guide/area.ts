import type { Page } from './page.ts';
import type { Person } from './person.ts';

/** A part of the guide, such as payments. */
export interface Area {
  id: string;
  label: string;
  summary: string;
  order: number;
  owner: Person | undefined;
  /** By title. */
  pages: Page[];
}
