/**
 * The address of the repository, for links that open an issue there: `setting` (the `GUIDE_REPO` variable), such as
 * `https://github.com/tim/panduan-cs`. Undefined where it isn't set. Throws where it isn't an https address.
 */
export function findRepository(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  if (URL.parse(setting)?.protocol !== 'https:')
    throw new Error(
      `GUIDE_REPO is "${setting}"; write the repository's address, such as https://github.com/team/guide`,
    );
  return setting.replace(/\/+$/, '');
}
