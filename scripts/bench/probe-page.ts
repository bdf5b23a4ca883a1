import type { Page } from '@playwright/test';
import type { Probe } from './probe.ts';

/** What the page's probe saw so far. */
export function readProbe(page: Page): Promise<Probe> {
  return page.evaluate(() => (window as unknown as { benchProbe: Probe }).benchProbe);
}
