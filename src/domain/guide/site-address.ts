/** The site's address without a slash at the end: `setting` (the `GUIDE_SITE` variable) where it is given, else that of `npm start`. */
export function siteAddress(setting: string | undefined): string {
  return (setting || 'http://127.0.0.1:4321').replace(/\/+$/, '');
}
