import { describe, expect, it } from 'vitest';
import { contentSecurityHeader, contentSecurityPolicy } from '../../src/overrides/content-security.ts';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]),
);

describe('the content security policy', () => {
  it('runs the guide’s own files, WebAssembly and one script by its hash, nothing else', () => {
    expect(directives.get('script-src')).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
      expect.stringMatching(/^'sha256-[A-Za-z0-9+/]{43}='$/),
    ]);
  });

  it('loads nothing from another host', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(contentSecurityPolicy).not.toMatch(/https?:|\*|data:|blob:|'unsafe-eval'/);
    for (const [name, values] of directives)
      if (name !== 'style-src-attr') expect(values, name).not.toContain("'unsafe-inline'");
  });

  it('allows styles in a page by their hash alone', () => {
    expect(directives.get('style-src')).toEqual(["'self'", expect.stringMatching(/^'sha256-/)]);
  });

  it('is sent with what only a header can say, and without the hash that a build changes', () => {
    expect(
      contentSecurityHeader.replace(
        "style-src 'self' 'unsafe-inline'",
        directives.get('style-src')?.join(' ') ?? '',
      ),
    ).toBe(`${contentSecurityPolicy.replace('style-src ', '')}; frame-ancestors 'none'`);
  });
});
