import type { AreasFile } from '../../schemas/areas.ts';
import type { Page } from './page.ts';
import type { Person } from './person.ts';

/** A part of the guide, such as payments. */
export interface Area extends Omit<AreasFile['areas'][string], 'owner'> {
  id: string;
  owner: Person | undefined;
  /** By title. */
  pages: Page[];
}
