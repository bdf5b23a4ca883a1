/** The address of the site that a page's canonical link names, such as `https://panduan.example`. Undefined for a page without one. */
export function findOwnAddress(page: string): string | undefined {
  const [, address] = /<link rel="canonical" href="([^"]*)"/.exec(page) ?? [];
  return address && URL.canParse(address) ? new URL(address).origin : undefined;
}

/** Whether only the machine itself reaches an address, which is so for a build without `GUIDE_SITE`. */
export function isLocal(address: string): boolean {
  return /^(?:127\.[\d.]+|\[::1\]|localhost|0\.0\.0\.0)$/.test(new URL(address).hostname);
}
