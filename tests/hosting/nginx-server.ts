import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type HostOptions, nginxSite } from '../../scripts/hosting/site-files.ts';
import { NGINX_RECORD, type NginxRecord } from '../../scripts/setup/nginx.ts';
import { anyFreePort, HOST } from '../../scripts/setup/port.ts';

export type Login = 'basic' | 'oauth2-proxy';

/** Whom the password file of the tests lets in. */
export const user = 'agen:rahasia';
/** Another one, whose name has what JSON escapes. */
export const oddUser = 'si "A\\B":rahasia';
export const password = { authorization: `Basic ${Buffer.from(user).toString('base64')}` };

/** A real nginx with the guide's own site file. */
export interface RunningNginx {
  port: number;
  /** The port that redirects to https; nothing listens there without a certificate. */
  portHttp: number;
  /** The file of its certificate for `panduan.example`. */
  certificate: string;
  /** What it wrote to the access log so far. */
  accessLog(): string;
  errorLog(): string;
  /** The path of the log of what readers tell the host. */
  feedback: string;
  /** Has it open its logs again, as after a rotation. */
  reopenLogs(): void;
  stop(): Promise<void>;
}

export interface Site extends Partial<Pick<HostOptions, 'serverName' | 'loginService'>> {
  login: Login;
  /** The folder that the build was published to. */
  home: string;
  /** Whether it has a certificate, and so a redirect. */
  https?: boolean;
  /** Whether readers can tell it anything. */
  hears?: boolean;
  /** Changes the site file before nginx reads it. */
  edit?: (site: string) => string;
}

/** Starts nginx for what is published under `home`. Throws with nginx's own words where it doesn't come up. */
export const startNginx = (login: Login, home: string, loginService?: string): Promise<RunningNginx> =>
  startSites([{ login, home, ...(loginService && { loginService }) }]);

/** Starts one nginx with several site files that listen on the same ports. */
export async function startSites(sites: readonly Site[]): Promise<RunningNginx> {
  const { path, brotli }: NginxRecord = JSON.parse(readFileSync(NGINX_RECORD, 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'panduan-nginx-'));
  const [port, portHttp] = [await anyFreePort(), await anyFreePort()];
  const place = (name: string) => join(folder, name);
  writeFileSync(place('users'), [user, oddUser].map((each) => `${each.replace(':', ':{PLAIN}')}\n`).join(''));
  if (sites.some(({ https }) => https)) makeCertificate(folder);
  for (const [
    index,
    { login, home, https, hears, edit = (site: string) => site, ...names },
  ] of sites.entries()) {
    const options: HostOptions = {
      root: home,
      listen: [`${HOST}:${port}${https ? ' ssl http2' : ''}`],
      listenHttp: [`${HOST}:${portHttp}`],
      acme: folder,
      serverName: '_',
      log: place('access.log'),
      users: place('users'),
      loginService: `${HOST}:1`,
      feedback: hears ? place('feedback.log') : undefined,
      tls: https ? { certificate: place('certificate.pem'), key: place('key.pem') } : undefined,
      ...names,
    };
    writeFileSync(place(`site-${index}.conf`), edit(nginxSite(login, options)));
  }
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${place(name)};`,
  );
  const config = [
    brotli ? `load_module ${brotli};` : '',
    // The workers of a root's nginx would be nobody, who may not read a temporary folder.
    process.getuid?.() === 0 ? 'user root;' : '',
    `daemon off; worker_processes 2; pid ${place('pid')}; error_log ${place('error.log')};`,
    'events { worker_connections 512; }',
    `http { ${bodies.join(' ')} include ${place('site-*.conf')}; }`,
  ];
  writeFileSync(place('nginx.conf'), config.join('\n'));
  const nginx = spawn(path, ['-p', folder, '-e', place('error.log'), '-c', place('nginx.conf')], {
    stdio: 'pipe',
  });
  let said = '';
  nginx.stderr.on('data', (text) => {
    said += text;
  });
  await untilUp(nginx, port, () => said);
  return {
    port,
    portHttp,
    certificate: place('certificate.pem'),
    accessLog: () => readFileSync(place('access.log'), 'utf8'),
    errorLog: () => readFileSync(place('error.log'), 'utf8'),
    feedback: place('feedback.log'),
    reopenLogs: () => void nginx.kill('SIGUSR1'),
    stop: () => end(nginx).then(() => rmSync(folder, { recursive: true, force: true })),
  };
}

/** Writes `certificate.pem` and `key.pem` into a folder, for `panduan.example`, signed by itself. */
export function makeCertificate(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const line =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=panduan.example ' +
    '-addext subjectAltName=DNS:panduan.example -keyout key.pem -out certificate.pem';
  const { status, stderr } = spawnSync('openssl', line.split(' '), { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl wrote no certificate: ${stderr}`);
}

async function untilUp(nginx: ChildProcess, port: number, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (nginx.exitCode !== null) break;
    const up = await new Promise<boolean>((resolve) => {
      const socket = connect(port, HOST, () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (up) return;
    await wait(50);
  }
  await end(nginx);
  throw new Error(`nginx did not come up: ${said()}`);
}

function end(nginx: ChildProcess): Promise<void> {
  if (nginx.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    nginx.once('exit', () => resolve());
    nginx.kill('SIGTERM');
  });
}
