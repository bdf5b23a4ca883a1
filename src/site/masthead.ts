/** What stands above and beside a page's title. */
export interface Masthead {
  /** The link above the title: the area, or the section. */
  eyebrow?: { label: string; href: string } | undefined;
  /** A mark beside the title. */
  badge?: { label: string; tone: 'open' | 'past' | 'coming' | 'gone' } | undefined;
  /** The page writes its own h1. */
  hidden?: boolean | undefined;
}
