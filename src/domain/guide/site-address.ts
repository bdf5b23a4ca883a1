/**
 * The address that feeds, canonical links and messages name: `setting` (the `GUIDE_SITE` variable) where it is given, else
 * that of `npm start`, since nobody has fixed the guide's own yet. Without a slash at the end.
 */
export function siteAddress(setting: string | undefined): string {
  return (setting || 'http://127.0.0.1:4321').replace(/\/+$/, '');
}
