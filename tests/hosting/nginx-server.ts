import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nginxSite } from '../../scripts/hosting/site-files.ts';
import { NGINX_RECORD, type NginxRecord } from '../../scripts/setup/nginx.ts';
import { anyFreePort, HOST } from '../../scripts/setup/port.ts';

/** Whom the password file of the tests lets in. */
export const password = { authorization: `Basic ${Buffer.from('agen:rahasia').toString('base64')}` };

/** A real nginx with the guide's own site file. */
export interface RunningNginx {
  port: number;
  /** What it wrote to the access log so far. */
  accessLog(): string;
  stop(): Promise<void>;
}

/** Starts nginx for what is published under `home`. Throws with nginx's own words where it doesn't come up. */
export async function startNginx(
  login: 'basic' | 'oauth2-proxy',
  home: string,
  loginService = `${HOST}:1`,
): Promise<RunningNginx> {
  const { path, brotli }: NginxRecord = JSON.parse(readFileSync(NGINX_RECORD, 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'panduan-nginx-'));
  const port = await anyFreePort();
  const place = (name: string) => join(folder, name);
  const options = {
    listen: `${HOST}:${port}`,
    serverName: '_',
    log: place('access.log'),
    users: place('users'),
    tls: undefined,
  };
  writeFileSync(place('users'), 'agen:{PLAIN}rahasia\n');
  writeFileSync(place('site.conf'), nginxSite(login, { ...options, root: home, loginService }));
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${place(name)};`,
  );
  const config = [
    brotli ? `load_module ${brotli};` : '',
    // The workers of a root's nginx would be nobody, who may not read a temporary folder.
    process.getuid?.() === 0 ? 'user root;' : '',
    `daemon off; worker_processes 2; pid ${place('pid')}; error_log ${place('error.log')};`,
    'events { worker_connections 512; }',
    `http { ${bodies.join(' ')} include ${place('site.conf')}; }`,
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
    accessLog: () => readFileSync(place('access.log'), 'utf8'),
    stop: () => end(nginx).then(() => rmSync(folder, { recursive: true, force: true })),
  };
}

async function untilUp(nginx: ChildProcess, port: number, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (nginx.exitCode !== null) break;
    const up = await fetch(`http://${HOST}:${port}/`).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
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
