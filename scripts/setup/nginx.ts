import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installWithApt } from './apt.ts';
import { ROOT } from './project.mjs';
import { SetupFailure, task } from './report.mjs';

export const NGINX_RECORD = join(ROOT, 'node_modules', '.panduan-nginx.json');

/** The program, and the file of its brotli module: null where the module is built in. */
export type NginxRecord = NonNullable<ReturnType<typeof findNginx>>;

/** Where Debian and Red Hat have the module. */
const MODULES = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules'].map((folder) =>
  join(folder, 'ngx_http_brotli_static_module.so'),
);

/** Finds or installs an nginx that can serve the guide, and records it for the hosting tests. Throws a SetupFailure where there is none. */
export async function setUpNginx(): Promise<void> {
  const progress = task('looking for nginx');
  const isSettled = findNginx() || process.env.NGINX_PATH;
  const reason = isSettled ? '' : await installWithApt(['nginx', 'libnginx-mod-http-brotli-static']);
  const found = findNginx();
  if (!found) {
    progress.failed('no nginx');
    throw new SetupFailure(
      'No nginx that can serve the guide, for the hosting tests.',
      'Debian and Ubuntu: `sudo apt-get install nginx libnginx-mod-http-brotli-static`, then run the command again.\n' +
        'If it is in an unusual place: NGINX_PATH=/path/to/nginx npm test. It needs auth_request, gzip_static and brotli_static.',
      reason,
    );
  }
  writeFileSync(NGINX_RECORD, JSON.stringify(found));
  progress.done(`nginx: ${found.path}`);
}

function findNginx() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const candidates = folders.map((folder) => join(folder, 'nginx'));
  const path = process.env.NGINX_PATH ?? candidates.find((file) => existsSync(file));
  const about = path && spawnSync(path, ['-V'], { encoding: 'utf8' }).stderr;
  if (!about) return undefined;
  if (about.includes('brotli')) return { path, brotli: null };
  const brotli = MODULES.find((file) => existsSync(file));
  return brotli === undefined ? undefined : { path, brotli };
}
