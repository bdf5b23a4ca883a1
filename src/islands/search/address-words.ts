/** The words of an address, to search for: `/akun/whitelist-user/` gives `akun whitelist user`. */
export function wordsOfAddress(path: string): string {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // A broken escape is no reason to lose the rest: it is searched as it stands.
  }
  return text
    .replace(/\.html?$/i, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')
    .slice(0, 100);
}
