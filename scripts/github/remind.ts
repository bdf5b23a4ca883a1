import type { GitHub } from './api.ts';
import { describeDebt, type PagesFile } from './debt.ts';
import { keepIssue } from './own-issue.ts';

/** Opens or updates the issue with what the guide owes, and closes it once that is nothing. Resolves to what was done. */
export function remind(github: GitHub, file: PagesFile, site: string): Promise<string> {
  const title = 'Yang masih terutang ke panduan';
  return keepIssue(github, '<!-- panduan-cs: terutang -->', title, describeDebt(file, site));
}
