import { hashedPattern, hashedPrefixes } from '../../src/offline/hashed-files.ts';
import { contentSecurityHeader } from '../../src/overrides/content-security.ts';
import { cacheControl, securityHeaders } from './headers.ts';
import { renderTemplate } from './render.ts';

/** Where a host finds things; see `configure.ts` for what each means. */
export interface HostOptions {
  root: string;
  listen: string;
  serverName: string;
  log: string;
  users: string;
  loginService: string;
  certificate?: string | undefined;
  key?: string | undefined;
}

const shared = {
  hashed: { trusted: hashedPattern },
  cacheHashed: cacheControl.hashed,
  cacheLive: cacheControl.live,
  cacheRefused: cacheControl.refused,
};

/** nginx's site file, with passwords (`basic`) or company accounts (`oauth2-proxy`) in front. Throws on an option it can't write. */
export function nginxSite(login: 'basic' | 'oauth2-proxy', options: HostOptions): string {
  const { certificate, key, ...places } = checkOptions(options);
  const slots = {
    ...places,
    ...shared,
    policy: contentSecurityHeader,
    headers: securityHeaders
      .filter(([, value]) => value !== contentSecurityHeader)
      .map(([name, value]) => `add_header ${name} "${value}" always;`)
      .join('\n'),
    tls: certificate && key ? `ssl_certificate ${certificate};\nssl_certificate_key ${key};` : '',
  };
  return renderTemplate('nginx/site.conf', {
    ...slots,
    login: renderTemplate(`nginx/${login}.conf`, slots),
    loginUpstream: login === 'basic' ? '' : renderTemplate('nginx/oauth2-proxy.upstream.conf', slots),
  });
}

/** Caddy's whole file, with company accounts in front. Throws on an option it can't write. */
export function caddyfile(options: HostOptions): string {
  const { certificate, key, ...places } = checkOptions(options);
  return renderTemplate('caddy/Caddyfile', {
    ...places,
    ...shared,
    headers: securityHeaders.map(([name, value]) => `${name} "${value}"`).join('\n'),
  });
}

/**
 * `_headers`, as Netlify and Cloudflare read it. Both join what several rules say of one header, so pages are left to the host's own
 * `max-age=0, must-revalidate`.
 */
export function headersFile(): string {
  const rules = [
    ['/*', securityHeaders],
    ...hashedPrefixes.map((path) => [path, [['Cache-Control', cacheControl.hashed]]] as const),
  ] as const;
  return rules
    .map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

function checkOptions(options: HostOptions): HostOptions {
  for (const [name, value] of Object.entries(options)) {
    // What else a path may hold would end the directive that it stands in.
    if (value !== undefined && !/^[\w./:@\- ]+$/.test(value))
      throw new Error(`${name}: "${value}" can't be written`);
  }
  if (!options.certificate !== !options.key)
    throw new Error('A certificate needs its key, and a key its certificate.');
  return options;
}
