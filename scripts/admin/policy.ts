/**
 * What the editor may load and do: nothing from anywhere else. It compiles templates and schemas as it runs, hence
 * `unsafe-eval`, which is why it is a site of its own and the guide's policy stays without it.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The policy for the page itself. */
export const pagePolicy = directives.join('; ');

/** What the server sends with every answer; a page can't forbid its own framing. */
export const headers: Record<string, string> = {
  'content-security-policy': `${pagePolicy}; frame-ancestors 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'cache-control': 'no-store',
};
