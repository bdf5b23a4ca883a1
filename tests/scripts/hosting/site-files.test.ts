import { describe, expect, it } from 'vitest';
import { cacheControl, securityHeaders, speculation } from '../../../scripts/hosting/headers.ts';
import {
  caddyfile,
  headersFile,
  nginxSite,
  parseCertificate,
  renderTemplate,
} from '../../../scripts/hosting/site-files.ts';
import { isHashed } from '../../../src/offline/hashed-files.ts';

const options = {
  root: '/srv/panduan',
  listen: ['443 ssl http2'],
  listenHttp: ['80'],
  acme: '/var/www/html',
  serverName: 'panduan.example',
  log: '/var/log/nginx/panduan.log',
  users: '/etc/nginx/panduan.htpasswd',
  loginService: '127.0.0.1:4180',
  tls: undefined,
};
const written = {
  'nginx with passwords': nginxSite('basic', options),
  'nginx with company accounts': nginxSite('oauth2-proxy', options),
  Caddy: caddyfile(options),
  _headers: headersFile(),
};

describe.each(Object.entries(written))('%s', (_, text) => {
  it('sends every security header as the one list has it', () => {
    for (const [name, value] of securityHeaders) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
  });

  it('names the speculation rules, with their type and their caching', () => {
    for (const value of [...speculation.header, speculation.path, speculation.type, cacheControl.rules])
      expect(text).toContain(value);
  });

  it('has no slot left open', () => expect(text).not.toMatch(/\{\{/));

  it('lets no shared cache keep a page', () => {
    expect(text).toContain(cacheControl.hashed);
    expect(text).not.toMatch(/Cache-Control.*\bpublic\b|s-maxage/);
  });
});

describe('the site file for nginx', () => {
  it('has a certificate where one is given, with its key', () => {
    const tls = parseCertificate('/etc/tls/a.pem', '/etc/tls/a.key');
    const site = nginxSite('basic', { ...options, tls });
    expect(site).toContain('    ssl_certificate /etc/tls/a.pem;\n    ssl_certificate_key /etc/tls/a.key;\n');
    expect(site).toContain('return 301 https://');
    expect(written['nginx with passwords']).not.toContain('ssl_certificate');
    expect(() => parseCertificate('/etc/tls/a.pem', undefined)).toThrow('needs its key');
    expect(() => parseCertificate(undefined, '/etc/tls/a.key')).toThrow('a key its certificate');
  });

  it('refuses an option that would end its directive', () => {
    const root = '/srv; auth_basic off';
    expect(() => nginxSite('basic', { ...options, root })).toThrow("can't be written");
  });

  it('switches no header off in a place of its own', () => {
    const locations = written['nginx with company accounts'].split(/^ {4}location /m).slice(1);
    for (const location of locations) expect(location.split('\n    }\n')[0]).not.toContain('add_header');
  });
});

it('a template with a slot that nobody fills is refused', () => {
  expect(() => renderTemplate('nginx/basic.conf', {})).toThrow('nginx/basic.conf asks for {{users}}');
});

it.each([
  ['_astro/page.cNngjUgL.js', true],
  ['pagefind/fragment/id_1a2b3c.pf_fragment', true],
  ['pagefind/pagefind.id_7ebf2c33cb.pf_meta', true],
  ['pagefind/pagefind.js', false],
  ['pagefind/pagefind-entry.json', false],
  ['index.html', false],
  ['cari/kartu-0a1b2c3d-12.json', true],
  ['cari/indeks.json', false],
  ['luring/paket-0123456789abcdef0123456789abcdef.txt', true],
  ['luring/index.html', false],
  ['sw.js', false],
  ['x/_astro/page.js', false],
])('%s is named by its content: %s', (file, expected) => expect(isHashed(file)).toBe(expected));
