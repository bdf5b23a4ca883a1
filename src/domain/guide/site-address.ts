/**
 * The site's address without a slash at the end: `setting` (the `GUIDE_SITE` variable) where it is given, else that of `npm start`.
 * Throws where it is no address.
 */
export function siteAddress(setting: string | undefined): string {
  if (setting && !/^https?:$/.test(URL.parse(setting)?.protocol ?? ''))
    throw new Error(`GUIDE_SITE is "${setting}"; write the site's address, such as https://panduan.example`);
  return (setting || 'http://127.0.0.1:4321').replace(/\/+$/, '');
}
