/** The words of an address, as a query: `akun whitelist user` for `/akun/whitelist-user/`. */
export function wordsOfAddress(path: string): string {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // An address with a broken escape is searched as it is.
  }
  return text
    .replace(/\.html?$/i, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')
    .slice(0, 100);
}
