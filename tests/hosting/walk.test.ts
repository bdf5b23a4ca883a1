import { execFile, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NGINX_RECORD, type NginxRecord } from '../../scripts/setup/nginx.ts';
import { anyFreePort, HOST } from '../../scripts/setup/port.ts';
import { type LoginService, session, startLoginService } from './login-service.ts';
import { makeCertificate, user } from './nginx-server.ts';

// The literal shell lines of docs/hosting.md. Folders of the system are below a temporary one, and ports are free ones. Programs that need
// the network, a user of the system or systemd are replaced by programs of their name, which come first on the path.

const folder = mkdtempSync(join(tmpdir(), 'panduan-walk-'));
const place = (name: string) => join(folder, name);
let loginService: LoginService;
let ports: { https: number; http: number };

const program = (name: string, script: string) => {
  writeFileSync(place(`bin/${name}`), `#!/bin/sh\nset -e\n${script}\n`);
  chmodSync(place(`bin/${name}`), 0o755);
};
/** A text with the system's folders below the temporary one. */
const below = (text: string) => text.replace(/(?<![\w.}])\/(etc|srv|var)\//g, `${folder}/$1/`);

beforeAll(async () => {
  loginService = await startLoginService();
  ports = { https: await anyFreePort(), http: await anyFreePort() };
  for (const each of [
    'bin',
    'nginx',
    'etc/nginx/sites-enabled',
    'etc/systemd/system',
    'var/www/html',
    'var/log/nginx',
  ])
    mkdirSync(place(each), { recursive: true });
  makeCertificate(place('certificate'));
  const { path, brotli }: NginxRecord = JSON.parse(readFileSync(NGINX_RECORD, 'utf8'));
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    place('nginx/nginx.conf'),
    `${brotli ? `load_module ${brotli};` : ''} ${process.getuid?.() === 0 ? 'user root;' : ''}
    pid ${place('nginx/pid')}; error_log ${place('nginx/error.log')}; events {}
    http { ${bodies.map((name) => `${name}_temp_path ${place(`nginx/${name}`)};`).join(' ')} include ${place('nginx/*.site')}; }`,
  );
  for (const name of ['apt-get', 'useradd']) program(name, ':');
  program('install', 'for last; do :; done; case "$*" in -d*) mkdir -p "$last";; *) : > "$last";; esac');
  program('su', `[ "$1 $2" = "panduan -c" ]; HOME=${place('var/lib/panduan')} exec sh -ec "$3"`);
  program(
    'git',
    `case "$1" in
      clone) mkdir -p ${place('var/lib/panduan')}; cp -R ${place('repository')} "$3" ;;
      pull) ;;
      *) exit 1 ;; esac`,
  );
  // Packages are installed already, and Astro builds only where they are: once, as that is what takes long.
  program(
    'npm',
    `case "$*" in
      'ci --omit=dev') ;;
      'run build') [ ! -e dist ] || exit 0; guide=$PWD; cd ${process.cwd()}; exec ${npmPath()} run build -- --outDir "$guide/dist" ;;
      *) exec ${npmPath()} "$@" ;; esac`,
  );
  program(
    'certbot',
    `[ "$1" = certonly ]; live=${place('etc/letsencrypt/live/panduan.example')}; mkdir -p $live
    cp ${place('certificate/certificate.pem')} $live/fullchain.pem; cp ${place('certificate/key.pem')} $live/privkey.pem`,
  );
  program('htpasswd', `[ -f "$2" ]; echo "$3:{PLAIN}${user.split(':')[1]}" >> "$2"`);
  program('chgrp', ':');
  // The site file as it is, except for its ports and folders.
  program(
    'nginx',
    `for site in ${place('etc/nginx/sites-enabled')}/*.conf; do
      sed -E -e '/listen \\[/d; s/listen 443/listen ${HOST}:${ports.https}/; s/listen 80;/listen ${HOST}:${ports.http};/' \\
        -e 's,127.0.0.1:4180,${loginService.address},; s, /(etc|srv|var)/, ${folder}/\\1/,' "$site" > ${place('nginx')}/$(basename "$site").site
    done
    exec ${path} -p ${place('nginx')} -e ${place('nginx/error.log')} -c ${place('nginx/nginx.conf')} "$@"`,
  );
  // A unit runs its lines, as its user would, in its folder and with its variables.
  program(
    'systemctl',
    `case "$*" in
    'reload nginx') nginx -t; if [ -s ${place('nginx/pid')} ]; then nginx -s reload; sleep 1; else nginx > /dev/null 2>&1; fi;;
    'start panduan.service') unit=${place('etc/systemd/system/panduan.service')}
      cd "$(sed -n 's/^WorkingDirectory=//p' $unit)"; set -a; . "$(sed -n 's/^EnvironmentFile=//p' $unit)"
      sed -n 's/^ExecStart=//p' $unit > ${place('lines')}; sh -e ${place('lines')};;
    daemon-reload|'enable --now panduan.timer'|'enable --now oauth2-proxy.service') ;;
    *) echo "systemctl $*?" >&2; exit 1;; esac`,
  );
  mkdirSync(place('repository'));
  for (const each of ['package.json', 'scripts', 'src'])
    cpSync(each, place(`repository/${each}`), { recursive: true });
  symlinkSync(resolve('node_modules'), place('repository/node_modules'));
});
afterAll(() => {
  spawnSync(place('bin/nginx'), ['-s', 'stop']);
  loginService.stop();
  rmSync(folder, { recursive: true, force: true });
});

function npmPath(): string {
  const found = spawnSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim();
  if (!found) throw new Error('There is no npm.');
  return found;
}

/** Runs a block as an administrator's shell would, which stops at the first line that fails. Gives what it printed; throws where it fails. */
async function run(block: string): Promise<string> {
  const line = block
    .replaceAll('agen:rahasia', user)
    .replaceAll('_oauth2_proxy=...', session)
    .replace(/(verify \S+)/, `$1 --connect ${HOST}:${ports.https}:${ports.http}`);
  const env = {
    ...process.env,
    PATH: [place('bin'), process.env.PATH].join(delimiter),
    NODE_EXTRA_CA_CERTS: place('certificate/certificate.pem'),
  };
  const { stdout } = await promisify(execFile)('sh', ['-ec', below(line)], { env }).catch(
    ({ message, stdout }: { message: string; stdout: string }) => {
      throw new Error(`${message}\n${stdout}`);
    },
  );
  return stdout;
}

it('the lines of docs/hosting.md lead from an empty server to a guide that is verified', async () => {
  const text = readFileSync('docs/hosting.md', 'utf8');
  const section = text.slice(text.indexOf('## One server'), text.indexOf('### Is it right?'));
  const blocks = [...section.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block);
  const said: string[] = [];
  for (const block of blocks) said.push(await run(block));
  expect(said).toHaveLength(5);
  for (const verified of [said[3], said[4]]) expect(verified).toContain('Nothing is wrong.');
  expect(said[4]).toContain('right  signing out empties the browser');
}, 500_000);

it('the line for cron builds and publishes, too', async () => {
  const cron = /^```cron\n.*\n5 17 \* \* \* panduan (.*)\n```/m;
  const [, line = ''] = cron.exec(readFileSync('docs/hosting.md', 'utf8')) ?? [];
  expect(await run(`su panduan -c '${line}'`)).toMatch(/(?:now|already) served: /);
});
