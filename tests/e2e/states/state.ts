import type { Page } from '@playwright/test';

/** Something that a page can show, and the way there. Without an address it goes on from the state before it. */
export interface State {
  name: string;
  address?: string;
  /** What has to be so before the address is opened: a server's fault, what the browser keeps. */
  given?: (page: Page) => Promise<unknown>;
  /** From there to the state; ends when the state is there. */
  steps?: (page: Page) => Promise<unknown>;
  /** Selectors of what the state changes, where that isn't the page's content or a dialog. */
  within?: string[];
  /** Width of the screen in pixels, where a phone doesn't show the state. */
  width?: number;
}
