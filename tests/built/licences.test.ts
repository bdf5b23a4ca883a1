import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ModuleKind, preProcessFile, transpileModule } from 'typescript';
import { expect, it } from 'vitest';

const list = readFileSync('dist/lisensi.txt', 'utf8');
const listed = [...list.matchAll(/^- (\S+) (\S+): (.+)$/gm)];
const names = listed.map(([, name = '']) => name);

/** The packages that the islands' sources name, found without the bundler. */
function importedByIslands(): Set<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of imports(runs(file)))
      if (name.endsWith('.ts')) follow(join(dirname(file), name));
      else if (!name.startsWith('.')) found.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  };
  globSync('src/**/*.astro').forEach(follow);
  return found;
}

/** What a browser is given of a source: an .astro file's scripts, the whole of any other. */
function runs(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const scripts = [...text.matchAll(/<script(?: src="(.+?)")?>([\s\S]*?)<\/script>/g)];
  return scripts.map(([, src, script]) => (src ? `import '${src}';` : script)).join('\n');
}

/** What a source imports once its types are gone; a worker is named by its address. */
function imports(source: string): string[] {
  const { outputText } = transpileModule(source, {
    compilerOptions: { verbatimModuleSyntax: true, module: ModuleKind.ESNext },
  });
  const workers = [...outputText.matchAll(/new URL\(['"](\..+?\.ts)['"]/g)].map(([, path = '']) => path);
  return [...preProcessFile(outputText).importedFiles.map(({ fileName }) => fileName), ...workers];
}

it('every package that the islands run, workers too, is listed with its licence', () => {
  const imported = [...importedByIslands()];
  expect(imported).toEqual(expect.arrayContaining(['papaparse', 'hucre']));
  expect(imported.filter((name) => !names.includes(name))).toEqual([]);
  for (const [, name = '', version, licence] of listed) {
    const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    expect(installed).toMatchObject({ version, license: licence });
    const [, text = ''] = list.split(`\n${name} ${version}: ${licence}\n`).slice(-2);
    expect(text, name).toMatch(/copyright/i);
  }
});

it('what gives the pages their markup and their styles is listed', () => {
  expect(names).toEqual(expect.arrayContaining(['astro', '@astrojs/starlight']));
});

it('a script that another tool put there is of a package that is listed', () => {
  const scripts = globSync('**/*.{js,wasm,pagefind}', { cwd: 'dist' }).map((file) => file.split(/[\\/]/));
  // What is bundled has its own test, and a file at the top is the site's.
  const folders = scripts.filter(({ length }) => length > 1).map(([folder = '']) => folder);
  expect(new Set(folders)).toContain('pagefind');
  expect(folders.filter((folder) => folder !== '_astro' && !names.includes(folder))).toEqual([]);
});
