import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { feedbackRoot, pressPaths, userHeader, whoAddress } from '../../src/domain/feedback/address.ts';
import { hashedPattern, hashedPrefixes } from '../../src/offline/hashed-files.ts';
import { contentSecurityHeader } from '../../src/overrides/content-security.ts';
import { cacheControl, type Header, securityHeaders, speculation } from './headers.ts';

/** The options of `configure.ts`, whose usage explains each. */
export interface HostOptions {
  root: string;
  listen: readonly string[];
  /** Where a server with a certificate redirects from http. */
  listenHttp: readonly string[];
  /** The folder from which certbot proves that the name is this server's. */
  acme: string;
  serverName: string;
  log: string;
  users: string;
  loginService: string;
  /** The log of what readers tell the host; undefined where they can't tell it anything. */
  feedback?: string | undefined;
  /** For https; undefined for http on the local machine. Caddy gets its certificate by itself. */
  tls: { certificate: string; key: string } | undefined;
}

/** The certificate of the options `--certificate` and `--key`; undefined without both. Throws where only one is given. */
export function parseCertificate(certificate?: string, key?: string): HostOptions['tls'] {
  if (certificate && key) return { certificate, key };
  if (certificate || key) throw new Error('A certificate needs its key, and a key its certificate.');
  return undefined;
}

const cacheSlots = {
  hashed: hashedPattern,
  cacheHashed: cacheControl.hashed,
  cacheLive: cacheControl.live,
  cacheRefused: cacheControl.refused,
  cacheRules: cacheControl.rules,
  speculationRules: speculation.header[1],
  speculationPath: speculation.path,
  speculationType: speculation.type,
};

/** nginx's site file with a login by passwords (`basic`) or company accounts (`oauth2-proxy`). Throws on an option that could end its directive. */
export function nginxSite(login: 'basic' | 'oauth2-proxy', options: HostOptions): string {
  const { tls, feedback, listen, listenHttp, ...places } = options;
  checkValues({ ...places, ...tls, feedback, listen, listenHttp });
  const lines = (addresses: readonly string[]) => addresses.map((each) => `listen ${each};`).join('\n');
  const slots = {
    ...places,
    ...cacheSlots,
    feedbackRoot,
    userHeader,
    // Names at http level are shared by all sites of an nginx. A host's name itself is too long for a variable's.
    id: `panduan_${hash('sha256', places.serverName).slice(0, 8)}`,
    listen: lines(listen),
    listenHttp: lines(listenHttp),
    policy: contentSecurityHeader,
    hashedPath: hashedPattern.replace('^', ''),
    headers: securityHeaders
      .filter(([, value]) => value !== contentSecurityHeader)
      .map(([name, value]) => `add_header ${name} "${value}" always;`)
      .join('\n'),
    tls: tls ? `ssl_certificate ${tls.certificate};\nssl_certificate_key ${tls.key};` : '',
  };
  return renderTemplate('nginx/site.conf', {
    ...slots,
    feedbackHttp: feedback ? renderTemplate('nginx/feedback.http.conf', slots) : '',
    feedback: feedback ? feedbackLocations(feedback, slots) : '',
    redirect: tls ? renderTemplate('nginx/redirect.conf', slots) : '',
    login: renderTemplate(`nginx/${login}.conf`, slots),
    loginUpstream: login === 'basic' ? '' : renderTemplate('nginx/oauth2-proxy.upstream.conf', slots),
  });
}

/** The locations of what readers tell the host, each kind of press with a format and a condition of its own in the log `log`. */
function feedbackLocations(log: string, slots: { id: string; feedbackRoot: string; userHeader: string }) {
  const { id } = slots;
  const presses = Object.entries(pressPaths).map(([kind, path]) => ({
    // In nginx, `$` also stands before a last line break.
    path: path.replaceAll('(?<', `(?<${id}_`).replace(/\$$/, '\\z'),
    log: `access_log ${log} ${id}_${kind} if=$${id}_logs_${kind.replace('-', '_')};`,
  }));
  const addresses = [{ path: String.raw`^${whoAddress}\z`, log: '' }, ...presses]
    .map((address) => renderTemplate('nginx/feedback.address.conf', address))
    .join('');
  return renderTemplate('nginx/feedback.conf', { ...slots, addresses });
}

/** The whole Caddyfile, with a login by company accounts. Throws on an option that could end its directive. */
export function caddyfile(options: HostOptions): string {
  const { root, serverName, loginService, log } = options;
  const places = { root, serverName, loginService, log };
  checkValues(places);
  return renderTemplate('caddy/Caddyfile', {
    ...places,
    ...cacheSlots,
    headers: securityHeaders.map(([name, value]) => `${name} "${value}"`).join('\n'),
  });
}

/**
 * The file `_headers` of Netlify and Cloudflare. Both join the values where several rules set one header, so there is no rule for the
 * caching of pages: the host's default `max-age=0, must-revalidate` applies.
 */
export function headersFile(): string {
  const rule = (path: string, headers: readonly Header[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  const cached = (value: string): Header => ['Cache-Control', value];
  return [
    rule('/*', [...securityHeaders, speculation.header]),
    rule(speculation.path, [['Content-Type', speculation.type], cached(cacheControl.rules)]),
    ...hashedPrefixes.map((path) => rule(path, [cached(cacheControl.hashed)])),
  ].join('\n');
}

/**
 * A template of this folder with its slots (`{{name}}`) filled. Where a line is one slot, all lines of the value get that line's
 * indentation, and an empty value removes the line. Throws where a slot has no value.
 */
export function renderTemplate(file: string, slots: Readonly<Record<string, string>>): string {
  const template = readFileSync(new URL(file, import.meta.url), 'utf8');
  const slot = /^([ \t]*)\{\{(\w+)\}\}\n|\{\{(\w+)\}\}/gm;
  return template.replace(slot, (_, indent: string, line: string | undefined, part: string) => {
    const value = slots[line ?? part];
    if (value === undefined) throw new Error(`${file} asks for {{${line ?? part}}}, which has no value`);
    if (line === undefined) return value;
    return value && `${value.trimEnd().replace(/^(?=.)/gm, indent)}\n`;
  });
}

function checkValues(values: Readonly<Record<string, string | readonly string[] | undefined>>): void {
  // Other characters could end the directive that the value is in.
  for (const [name, value = []] of Object.entries(values))
    for (const text of [value].flat())
      if (!/^[\w./:@\-[\] ]+$/.test(text)) throw new Error(`${name}: "${text}" can't be written`);
}
