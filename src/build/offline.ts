import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import { parseSwitch } from '../domain/guide/switch.ts';
import { packPath, signOutPage } from '../offline/address.ts';
import type { GuideNews, LeaseTerms, Manifest, Pack, PrecachedFile } from '../offline/manifest.ts';
import { writePack } from '../offline/pack.ts';
import { fileHashOf, hashOf } from '../text/hash.ts';
import { parseLeaseTerms } from './lease-terms.ts';
import { isPrecached, planPrecache, shellPages, withLoadedAssets } from './precache-plan.ts';

/** The most entries of the change log in the manifest. A tab compares them with its own to find the new ones. */
const maxChanges = 20;

/** Whether browsers cache the guide, by `GUIDE_OFFLINE`: `on` (default), or `off`, which deletes what they have. Throws on other values. */
export function isOfflineEnabled(setting: string | undefined): boolean {
  return parseSwitch('GUIDE_OFFLINE', setting, true);
}

/** Writes the service worker, which makes the guide readable without network, and the packs that it precaches. */
export function offline(): AstroIntegration {
  const lease = parseLeaseTerms(process.env.GUIDE_LEASE_DAYS, process.env.GUIDE_LEASE_STRICT);
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        if (!isOfflineEnabled(process.env.GUIDE_OFFLINE)) {
          await writeKillSwitch(dist);
          logger.warn('GUIDE_OFFLINE=off: browsers delete what they have cached of the guide');
          return;
        }
        const { shell, packs } = await writeOffline(dist, lease);
        logger.info(`${shell.length} files in the shell, ${packs.length} packs`);
      },
    },
  };
}

/** Writes the packs and `/sw.js` for the build in `dist` and returns the manifest. */
export async function writeOffline(dist: string, lease: LeaseTerms): Promise<Manifest> {
  const read = (path: string) => readFileSync(fileOf(dist, path));
  const paths = globSync('**/*.*', { cwd: dist })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .filter(isPrecached);
  const assets = paths.filter((path) => path.startsWith('/_astro/'));
  // Signing out needs no network.
  const pages = [...shellPages, ...paths.filter((path) => path === signOutPage)];
  const shell = withLoadedAssets(pages, assets, (path) => read(path).toString());
  shell.add('/cari/indeks.json').add('/favicon.svg');
  /** The styles that stand in every page. */
  const styles = Buffer.from(/<style>.*?<\/style>/s.exec(read('/luring/').toString())?.[0] ?? '');
  const sizes = paths.map((path) => {
    // The styles are once in a pack.
    const own = /(?:\/|\.html)$/.test(path) ? styles.length : 0;
    return { path, bytes: statSync(fileOf(dist, path)).size - own };
  });
  const plan = planPrecache(sizes, shell);
  const describeFile = async (path: string): Promise<PrecachedFile> => ({
    path,
    hash: await fileHashOf(read(path)),
  });
  const contents = {
    asOf: JSON.parse(read('/api/pages.json').toString()).asOf,
    guide: await readNews(read),
    lease,
    shell: await Promise.all(plan.shell.map(describeFile)),
    packs: await Promise.all(plan.packs.map((pack) => addPack(dist, pack, styles, read))),
  };
  const edition = (await hashOf(Buffer.from(JSON.stringify(contents)))).slice(0, 8);
  const manifest: Manifest = { edition, ...contents };
  const code = await bundle('worker.ts');
  writeFileSync(fileOf(dist, '/sw.js'), `const manifest=${JSON.stringify(manifest)};\n${code}`);
  return manifest;
}

/** Writes a `/sw.js` that replaces the worker that a browser has, and removes it with its caches. */
export async function writeKillSwitch(dist: string): Promise<void> {
  writeFileSync(fileOf(dist, '/sw.js'), await bundle('kill-switch.ts'));
}

async function addPack(
  dist: string,
  paths: readonly string[],
  styles: Uint8Array,
  read: (path: string) => Buffer,
): Promise<Pack> {
  const files = paths.map((path) => ({ path, content: read(path) }));
  const content = writePack(files, styles);
  const hash = await fileHashOf(content);
  const path = packPath(hash);
  mkdirSync(fileOf(dist, '/luring/').replace(/index\.html$/, ''), { recursive: true });
  writeFileSync(fileOf(dist, path), content);
  return { path, hash, first: paths[0] ?? '' };
}

/** Reads the news from published files: the change log, and the indexes, which change with everything that search finds. */
async function readNews(read: (path: string) => Buffer): Promise<GuideNews> {
  const feed = read('/perubahan/feed.json');
  const { items } = JSON.parse(feed.toString()) as { items: { id: string; title: string }[] };
  const indexes = ['/cari/indeks.json', '/pagefind/pagefind-entry.json'].map(read);
  return {
    content: (await hashOf(Buffer.concat([feed, ...indexes]))).slice(0, 8),
    changes: items.slice(0, maxChanges).map(({ id, title }) => ({ id, title })),
  };
}

function fileOf(dist: string, path: string): string {
  return join(dist, path.endsWith('/') ? `${path}index.html` : path);
}

/** The code of a worker as one script without imports. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL(`../offline/${entry}`, import.meta.url)),
        formats: ['iife'],
        name: 'guide',
      },
    },
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [Rolldown.RolldownOutput];
  return output[0].code;
}
