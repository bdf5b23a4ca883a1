import { tryGit } from '../checks/read/git.ts';
import type { IsoDate } from '../domain/dated/iso-date.ts';

/** The contents of `/api/build.json`, the only file whose bytes change with the clock. */
export type BuildFile = ReturnType<typeof buildFile>;

/** The record of a build that is made at `now`, in milliseconds since 1970. */
export function buildFile(today: IsoDate, env: NodeJS.ProcessEnv, now: number) {
  const seconds = Number(env.SOURCE_DATE_EPOCH || Math.floor(now / 1000));
  return {
    /** When the build was made: an ISO 8601 instant in UTC, in whole seconds, by `SOURCE_DATE_EPOCH` where it is set. */
    builtAt: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'),
    // A workflow that another one calls with a branch has the caller's commit in `GITHUB_SHA`.
    /** The commit that was built; missing where it isn't known. */
    commit: tryGit('.', 'rev-parse', 'HEAD') || env.GITHUB_SHA || undefined,
    /** "Today" of the build. */
    today,
  };
}
