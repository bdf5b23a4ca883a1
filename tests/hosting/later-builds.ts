import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { filesOf } from './dist-files.ts';

/** Builds that follow on `dist/`, each with one script changed and so called otherwise, as a real change of it would have it. */
export interface LaterBuilds {
  /** The pages that load the script. */
  pages: string[];
  /** Makes the next build and gives its folder; the one before it is gone. */
  next(): string;
  remove(): void;
}

/** Follows on `dist/` with changes of the script of its calculators. */
export function makeLaterBuilds(): LaterBuilds {
  const folder = join(mkdtempSync(join(tmpdir(), 'panduan-later-')), 'dist');
  cpSync('dist', folder, { recursive: true });
  const texts = filesOf(folder).filter((file) => /\.(html|js|css)$/.test(file));
  const page = readFileSync(join(folder, 'kalkulator/index.html'), 'utf8');
  const loaded = [...page.matchAll(/\/_astro\/([\w.-]+\.js)/g)].map(([, name = '']) => name);
  const users = (name: string) =>
    texts.filter((file) => readFileSync(join(folder, file), 'utf8').includes(name));
  // The script that the fewest files name: each change of it costs compressing them again.
  const [first] = loaded.toSorted((a, b) => users(a).length - users(b).length);
  if (!first) throw new Error('The calculators load no script.');
  const named = users(first);
  let name = first;
  let number = 0;
  return {
    pages: named.filter((file) => basename(file) === 'index.html'),
    next() {
      number += 1;
      const renamed = first.replace(/\.[\w-]+\.js$/, `.build${String(number).padStart(3, '0')}.js`);
      rmSync(join(folder, '_astro', name));
      const script = readFileSync(`dist/_astro/${first}`, 'utf8');
      writeFileSync(join(folder, '_astro', renamed), `${script}\n// ${number}\n`);
      for (const file of named.map((each) => join(folder, each)))
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll(name, renamed));
      name = renamed;
      return folder;
    },
    remove: () => rmSync(join(folder, '..'), { recursive: true, force: true }),
  };
}
