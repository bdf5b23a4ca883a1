import { type Page, test } from '@playwright/test';

/** What a page did that it must not: broke its policy, asked another host, threw an error. */
export interface Seen {
  violations: string[];
  elsewhere: string[];
  errors: string[];
}

export const nothing: Seen = { violations: [], elsewhere: [], errors: [] };

/** Watches a page from before its first script. */
export async function watch(page: Page): Promise<Seen> {
  const seen: Seen = { violations: [], elsewhere: [], errors: [] };
  await page.exposeFunction('reportViolation', (what: string) => seen.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      (window as unknown as { reportViolation(what: string): void }).reportViolation(
        `${violatedDirective} ${blockedURI} ${sample} on ${location.href}`,
      );
    });
  });
  const { origin } = new URL(test.info().project.use.baseURL ?? '');
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && new URL(request.url()).origin !== origin)
      seen.elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => seen.errors.push(`${error.message} on ${page.url()}`));
  return seen;
}
