/** The repository's address, `GUIDE_REPO`, such as `https://github.com/tim/panduan-cs`. Undefined without a `setting`; throws unless it is https. */
export function findRepository(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  if (URL.parse(setting)?.protocol !== 'https:')
    throw new Error(
      `GUIDE_REPO is "${setting}"; write the repository's address, such as https://github.com/team/guide`,
    );
  return setting.replace(/\/+$/, '');
}
