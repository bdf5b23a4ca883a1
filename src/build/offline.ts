import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import { packFile } from '../offline/address.ts';
import { hashOf } from '../offline/hash.ts';
import type { GuideNews, HeldFile, Manifest, Pack } from '../offline/manifest.ts';
import { writePack } from '../offline/pack.ts';
import { isHeldAhead, loadedBy, planOffline, shellPages } from './offline-plan.ts';

/** Entries of the change log that a tab is told of at most, and by which it knows what is new. */
const toldChanges = 20;

/** Whether readers' browsers hold the guide: the `GUIDE_OFFLINE` variable; `off` throws away what they hold. Throws on anything else. */
export function holdsOffline(setting: string | undefined): boolean {
  if (setting && setting !== 'on' && setting !== 'off')
    throw new Error(`GUIDE_OFFLINE is "${setting}"; write on or off`);
  return setting !== 'off';
}

/** Writes the service worker that keeps the guide readable without network, and what it holds. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        if (!holdsOffline(process.env.GUIDE_OFFLINE)) {
          await writeKillSwitch(dist);
          logger.warn('GUIDE_OFFLINE=off: browsers throw away what they hold of the guide');
          return;
        }
        const { shell, packs } = await writeOffline(dist);
        logger.info(`${shell.length} files in the shell, ${packs.length} packs`);
      },
    },
  };
}

/** Writes packs and worker for the build in `dist`, and gives the manifest. What the same build had before is replaced. */
export async function writeOffline(dist: string): Promise<Manifest> {
  const read = (path: string) => readFileSync(fileOf(dist, path));
  const paths = globSync('**/*.*', { cwd: dist })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .filter(isHeldAhead);
  const assets = paths.filter((path) => path.startsWith('/_astro/'));
  const shell = loadedBy(shellPages, assets, (path) => read(path).toString());
  shell.add('/cari/indeks.json').add('/favicon.svg');
  const sizes = paths.map((path) => ({ path, bytes: statSync(fileOf(dist, path)).size }));
  const plan = planOffline(sizes, shell);
  const describeFile = async (path: string): Promise<HeldFile> => ({ path, hash: await hashOf(read(path)) });
  const known = {
    asOf: JSON.parse(read('/api/pages.json').toString()).asOf,
    guide: await readNews(read),
    shell: await Promise.all(plan.shell.map(describeFile)),
    packs: await Promise.all(plan.packs.map((pack) => addPack(dist, pack, read))),
  };
  const edition = (await hashOf(Buffer.from(JSON.stringify(known)))).slice(0, 8);
  const manifest: Manifest = { edition, ...known };
  const code = await bundle('worker.ts');
  writeFileSync(fileOf(dist, '/sw.js'), `const manifest=${JSON.stringify(manifest)};\n${code}`);
  return manifest;
}

/** Writes a worker that ends whatever worker a browser has. */
export async function writeKillSwitch(dist: string): Promise<void> {
  writeFileSync(fileOf(dist, '/sw.js'), await bundle('off.ts'));
}

async function addPack(
  dist: string,
  paths: readonly string[],
  read: (path: string) => Buffer,
): Promise<Pack> {
  const content = writePack(paths.map((path) => ({ path, content: read(path) })));
  const hash = await hashOf(content);
  const path = packFile(hash);
  mkdirSync(fileOf(dist, '/luring/').replace(/index\.html$/, ''), { recursive: true });
  writeFileSync(fileOf(dist, path), content);
  return { path, hash, first: paths[0] ?? '' };
}

/** What is new is read off what readers are served: the change log, and all that search finds. */
async function readNews(read: (path: string) => Buffer): Promise<GuideNews> {
  const feed = read('/perubahan/feed.json');
  const { items } = JSON.parse(feed.toString()) as { items: { id: string; title: string }[] };
  const readable = ['/cari/indeks.json', '/pagefind/pagefind-entry.json'].map(read);
  return {
    content: (await hashOf(Buffer.concat([feed, ...readable]))).slice(0, 8),
    changes: items.slice(0, toldChanges).map(({ id, title }) => ({ id, title })),
  };
}

function fileOf(dist: string, path: string): string {
  return join(dist, path.endsWith('/') ? `${path}index.html` : path);
}

/** A worker as one script that needs nothing else. */
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
