import { createHash } from 'node:crypto';
import { earlyScript } from '../islands/early-script.ts';
import { stylesHash } from '../text/styles-hash.ts';

/** A script by what it says, as a policy names it. Of the source, never of what was built: that would bless an injected one. */
function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/**
 * What a page may load and run: its own files, Pagefind's WebAssembly and the one script that stands in it. Style attributes are
 * Starlight's (sizes of icons, depths of lists) and can run nothing.
 */
const directivesWith = (styles: string) => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'", hashOf(earlyScript)],
  'style-src': ["'self'", styles],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  // No text becomes markup or a script; which addresses may become a worker, src/islands/worker-urls.ts says.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
});

function policyWith(styles: string): string {
  return Object.entries(directivesWith(styles))
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}

/** The policy as a page's meta element has it: of the styles in it, only those that the build put there. */
export const contentSecurityPolicy = policyWith(`'sha256-${stylesHash}'`);

/**
 * The policy as a host sends it, with what only a header can say: nobody frames the guide. It doesn't name the styles in a page, because
 * a host is configured once and they change with the code. The page's own policy does, and both hold.
 */
export const contentSecurityHeader = `${policyWith("'unsafe-inline'")}; frame-ancestors 'none'`;
