import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { canUseApt, installWithApt } from './apt.mjs';
import { SetupFailure, tail } from './failure.mjs';
import { NGINX_RECORD } from './project.mjs';
import { task } from './report.mjs';
import { run } from './run.mjs';

/**
 * An nginx that can serve the guide: its program, and the file of its brotli module (null: built in).
 * @typedef {{ path: string, brotli: string | null }} NginxRecord
 */

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];
const MODULE = 'ngx_http_brotli_static_module.so';
const MEND =
  'Debian and Ubuntu: `sudo apt-get install nginx libnginx-mod-http-brotli-static`, then run the command again.\n' +
  'One elsewhere: NGINX_PATH=/path/to/nginx npm test; it needs auth_request, gzip_static and brotli_static.';

/**
 * Finds or installs an nginx that can serve the guide as scripts/hosting has it, and records it for the hosting tests.
 * @throws {SetupFailure} when there is none and none can be installed
 */
export async function setUpNginx() {
  const progress = task('looking for nginx');
  let found = await findNginx();
  let detail = found.why;
  if (!found.record && !process.env.NGINX_PATH && canUseApt()) {
    detail += await installWithApt(PACKAGES, progress.note);
    found = await findNginx();
    detail += found.why;
  }
  if (!found.record) {
    progress.failed('no nginx');
    throw new SetupFailure(
      'No nginx that can serve the guide, for the hosting tests.',
      MEND,
      tail(detail, 12),
    );
  }
  writeFileSync(NGINX_RECORD, `${JSON.stringify(found.record)}\n`);
  progress.done(`nginx: ${found.record.path}`);
}

/** @returns {Promise<{ record?: NginxRecord, why: string }>} */
async function findNginx() {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/opt/homebrew/bin',
  ];
  const installed = [...new Set(folders)]
    .map((folder) => join(folder, 'nginx'))
    .filter((path) => existsSync(path));
  let why = '';
  for (const path of process.env.NGINX_PATH ? [process.env.NGINX_PATH] : installed) {
    const { output } = await run(path, ['-V'], { limitSeconds: 20 });
    if (!output.includes('nginx version')) {
      why += `${path} is no nginx\n`;
      continue;
    }
    for (const brotli of brotliModules(output)) {
      const problem = await problemOf({ path, brotli });
      if (!problem) return { record: { path, brotli }, why };
      why += `${path}: ${problem}\n`;
    }
  }
  return { why };
}

/**
 * Where the brotli module may be: built in, or a file.
 * @param {string} version what `nginx -V` says
 */
function brotliModules(version) {
  const own = /--modules-path=(\S+)/.exec(version)?.[1];
  const folders = new Set([...(own ? [own] : []), '/usr/lib/nginx/modules', '/usr/lib64/nginx/modules']);
  return [...[...folders].map((folder) => join(folder, MODULE)).filter((file) => existsSync(file)), null];
}

/**
 * What keeps an nginx from reading a configuration with all that the guide's has; empty where nothing does.
 * @param {NginxRecord} nginx
 */
async function problemOf({ path, brotli }) {
  const folder = mkdtempSync(join(tmpdir(), 'panduan-nginx-'));
  try {
    const file = join(folder, 'nginx.conf');
    const load = brotli ? `load_module ${brotli};` : '';
    const server =
      'server { listen 127.0.0.1:1; auth_request /a; gzip_static on; brotli_static on; access_log off; }';
    writeFileSync(file, `${load}\npid ${folder}/pid;\nevents {}\nhttp { ${server} }\n`);
    const outcome = await run(
      path,
      ['-t', '-p', dirname(file), '-e', join(folder, 'error.log'), '-c', file],
      {
        limitSeconds: 20,
      },
    );
    return outcome.code === 0 ? '' : tail(outcome.output, 2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
