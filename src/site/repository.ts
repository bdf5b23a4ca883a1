/**
 * Where the guide's content is kept, for links that report to it: the `GUIDE_REPO` variable, such as
 * `https://github.com/tim/panduan-cs`; undefined where there is none. Throws where it is no https address.
 */
export function findRepository(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  if (URL.parse(setting)?.protocol !== 'https:')
    throw new Error(
      `GUIDE_REPO is "${setting}"; write the repository's address, such as https://github.com/team/guide`,
    );
  return setting.replace(/\/+$/, '');
}
