import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../setup/project.mjs';
import { adminRequire } from './install.ts';
import { pagePolicy } from './policy.ts';

/** The bundler, as far as it is used here; it is one of the editor's own packages. */
interface Esbuild {
  build(options: Record<string, unknown>): Promise<unknown>;
}

const sources = join(ROOT, 'scripts', 'admin', 'browser');

/**
 * Writes the editor's site to `folder`: its page, the editor, what this project adds to it, and `config` as
 * `config.yml`. What stood in the folder is gone.
 */
export async function buildAdmin(folder: string, config: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const page = await readFile(join(sources, 'index.html'), 'utf8');
  await Promise.all([
    writeFile(join(folder, 'index.html'), page.replace('{{policy}}', pagePolicy)),
    writeFile(join(folder, 'config.yml'), config),
    writeFile(join(folder, 'robots.txt'), 'User-agent: *\nDisallow: /\n'),
    copyFile(join(sources, 'manual-start.js'), join(folder, 'manual-start.js')),
    copyFile(join(ROOT, 'public', 'favicon.svg'), join(folder, 'favicon.svg')),
    copyFile(adminRequire.resolve('decap-cms/dist/decap-cms.js'), join(folder, 'decap-cms.js')),
    (adminRequire('esbuild') as Esbuild).build({
      entryPoints: [join(sources, 'editor.ts')],
      outfile: join(folder, 'editor.js'),
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2023',
      legalComments: 'none',
      logLevel: 'warning',
    }),
  ]);
}
