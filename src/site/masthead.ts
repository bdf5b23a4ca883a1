import type { IsoDate } from '../domain/dated/iso-date.ts';

/** The title of a page and what is around it. */
export interface Masthead {
  /** The link above the title, to the area or the section. */
  eyebrow?: { label: string; href: string } | undefined;
  /** The badge beside the title. `until`: the first day on which it is no longer true. */
  badge?:
    | { label: string; tone: 'open' | 'past' | 'coming' | 'gone'; until?: IsoDate | undefined }
    | undefined;
  /** The address that the button beside the title pins. */
  pin?: string | undefined;
  /** Whether the title is left out, because the page has an h1 of its own. */
  hidden?: boolean | undefined;
}

/** The id of the footer, which is the last part of every page's text. No heading has it: theirs begin with a letter or digit. */
export const endOfPage = '_end';
