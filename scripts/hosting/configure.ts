/**
 * `npm run host -- <host> --out <file>` writes a host's configuration. There is no other way to get it: npm would write its own lines
 * into a redirected output. `npm run host -- verify <address>` says what is wrong with a server. Exit codes: 0 written, or nothing is
 * wrong; 1 something is wrong; 2 wrong usage.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { caddyfile, type HostOptions, headersFile, nginxSite, parseCertificate } from './site-files.ts';
import { verify, verifyUsage } from './verify/verify.ts';

const hosts: Record<string, (options: HostOptions) => string> = {
  'nginx-basic': (options) => nginxSite('basic', options),
  'nginx-oauth2-proxy': (options) => nginxSite('oauth2-proxy', options),
  caddy: caddyfile,
  headers: headersFile,
};

const usage = `Usage: node scripts/hosting/configure.ts <${Object.keys(hosts).join('|')}> --out <file> [options]
  --out <file>             where the configuration is written to
  --root <dir>             where publish.ts publishes to (/srv/panduan)
  --server-name <name>     the guide's host name (_ for nginx: any)
  --certificate, --key     nginx: files for https
  --listen <address>       nginx: where it listens (127.0.0.1:8080; with a certificate 443 ssl http2, also by IPv6); may be repeated
  --listen-http <address>  nginx with a certificate: where it redirects to https (80, also by IPv6); may be repeated
  --acme <dir>             nginx with a certificate: the folder of certbot --webroot (/var/www/html)
  --log <file>             the access log (/var/log/<nginx or caddy>/panduan.log)
  --users <file>           nginx-basic: the password file (/etc/nginx/panduan.htpasswd)
  --login-service <host>   oauth2-proxy's address (127.0.0.1:4180)
  --feedback <file>        nginx: the log of what readers tell the host; for a build with GUIDE_FEEDBACK=on
or: ${verifyUsage}`;

function configure(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      root: { type: 'string', default: '/srv/panduan' },
      'server-name': { type: 'string' },
      listen: { type: 'string', multiple: true },
      'listen-http': { type: 'string', multiple: true, default: ['80', '[::]:80'] },
      acme: { type: 'string', default: '/var/www/html' },
      certificate: { type: 'string' },
      key: { type: 'string' },
      log: { type: 'string' },
      users: { type: 'string', default: '/etc/nginx/panduan.htpasswd' },
      'login-service': { type: 'string', default: '127.0.0.1:4180' },
      feedback: { type: 'string' },
    },
  });
  const [name = '', ...rest] = positionals;
  const write = hosts[name];
  if (!write || rest.length > 0) throw new Error(`There is no host "${positionals.join(' ')}".`);
  if (values.feedback && !name.startsWith('nginx-')) throw new Error('Only nginx takes --feedback.');
  if (name === 'caddy' && !values['server-name']) throw new Error('Caddy needs --server-name.');
  const { out, root, acme, users, feedback } = values;
  if (!out) throw new Error(`--out is missing: npm run host -- ${name} --out <file>`);
  const tls = parseCertificate(values.certificate, values.key);
  const options: HostOptions = {
    ...{ root, acme, users, feedback, tls },
    listen: values.listen ?? (tls ? ['443 ssl http2', '[::]:443 ssl http2'] : ['127.0.0.1:8080']),
    listenHttp: values['listen-http'],
    serverName: values['server-name'] ?? '_',
    log: values.log ?? `/var/log/${name === 'caddy' ? 'caddy' : 'nginx'}/panduan.log`,
    loginService: values['login-service'],
  };
  writeFileSync(out, write(options));
  console.log(`written: ${out}`);
}

try {
  const [command, ...args] = process.argv.slice(2);
  if (process.argv.includes('--help')) console.log(usage);
  else if (command === 'verify') process.exitCode = (await verify(args)) > 0 ? 1 : 0;
  else configure(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
  process.exitCode = 2;
}
