import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path/posix';
import { describe, expect, it } from 'vitest';

// The floors of docs/architecture.md. Imports of types count, too.

/** The folders of src by floor, the lowest first. */
const floors = [
  ['text'],
  ['schemas'],
  ['domain'],
  ['checks', 'search', 'offline'],
  ['site'],
  ['pages', 'components', 'islands', 'overrides'],
];
/** May import what the site may, and the site. */
const build = 'build';
const configuration = ['astro.config.mjs', 'src/content.config.ts'];

interface Import {
  file: string;
  /** A file of the project from its root, or a package. */
  target: string;
  isType: boolean;
}

const globs = ['src/**/*.{ts,astro}', 'scripts/**/*.{ts,mjs}', 'astro.config.mjs'];
const files = globSync(globs, { exclude: ['**/node_modules/**'] }).map((file) => file.replaceAll('\\', '/'));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const imports = [...texts].flatMap(([file, text]) => findImports(file, text));

function findImports(file: string, text: string): Import[] {
  const statement =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"();=]+\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
  const scripts = file.endsWith('.astro') ? text.replace(/<script src="(.+?)">/g, "\nimport '$1';") : text;
  return [...scripts.matchAll(statement)].map(([, type, named, called]) => {
    const target = (named ?? called ?? '').replace(/\?.*/, '');
    const isFile = target.startsWith('.');
    const from = isFile ? path.join(path.dirname(file), target) : target;
    return { file, target: from, isType: type !== undefined };
  });
}

/** The folder of `src` that a file stands in; undefined outside. */
function folderOf(file: string): string | undefined {
  return /^src\/(\w+)\//.exec(file)?.[1];
}

function floorOf(folder: string): number {
  return floors.findIndex((floor) => floor.includes(folder === build ? 'site' : folder));
}

/** The imports that `isForbidden` holds of, as a failed test shows them. */
function importsWhere(isForbidden: (each: Import) => boolean): string[] {
  return imports.filter(isForbidden).map(({ file, target }) => `${file} -> ${target}`);
}

const isPure = (file: string) => /^src\/(?:text|schemas|domain)\//.test(file);

describe('the floors', () => {
  it('have every folder of src with code', () => {
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== undefined));
    expect([...folders].sort()).toEqual([...floors.flat(), build].sort());
  });

  it('let a folder import from its own floor and those below', () => {
    const upwards = importsWhere(({ file, target }) => {
      const [from, to] = [folderOf(file), folderOf(target)];
      return from !== undefined && to !== undefined && to !== build && floorOf(to) > floorOf(from);
    });
    expect(upwards).toEqual([]);
  });

  it('let only the configuration of Astro import the build', () => {
    const isOutside = (file: string) => folderOf(file) !== build && !configuration.includes(file);
    expect(importsWhere(({ file, target }) => folderOf(target) === build && isOutside(file))).toEqual([]);
  });

  it('let nothing in src import scripts, and nothing but tests import tests', () => {
    const isOutside = ({ file, target }: Import) =>
      target.startsWith('tests/') || (target.startsWith('scripts/') && !file.startsWith('scripts/'));
    expect(importsWhere(isOutside)).toEqual([]);
  });
});

describe('the pure code', () => {
  it('of the domain takes only types of the schemas, and the name of a first revision', () => {
    const isValue = ({ target, isType }: Import) =>
      folderOf(target) === 'schemas' && !isType && target !== 'src/schemas/revision-name.ts';
    expect(importsWhere((each) => folderOf(each.file) === 'domain' && isValue(each))).toEqual([]);
  });

  it('imports neither Astro nor anything of Node', () => {
    expect(importsWhere(({ file, target }) => isPure(file) && /^(?:node:|@?astro)/.test(target))).toEqual([]);
  });

  it('uses neither the page, the network nor the clock', () => {
    const impure =
      /\b(?:document|window|navigator|localStorage|sessionStorage|process)\.|\bHTML\w*Element\b|\bfetch\(|\bDate\.now\(|\bnew Date\(\)/;
    expect(files.filter((file) => isPure(file) && impure.test(texts.get(file) ?? ''))).toEqual([]);
  });
});

it('only src/site reads the collections', () => {
  const others = /^src\/(?!site\/|content\.config\.ts$)/;
  expect(importsWhere(({ file, target }) => target === 'astro:content' && others.test(file))).toEqual([]);
});

it.each([
  // Next to a token that may write, in jobs that install nothing.
  'scripts/github.ts',
  // On a host that has the build alone.
  'scripts/hosting/publish.ts',
])('%s loads no package', (entry) => {
  const values = Map.groupBy(
    imports.filter(({ isType }) => !isType),
    ({ file }) => file,
  );
  const loaded = new Set([entry]);
  for (const file of loaded) for (const { target } of values.get(file) ?? []) loaded.add(target);
  expect(loaded.size).toBeGreaterThan(10);
  expect([...loaded].filter((target) => !texts.has(target) && !target.startsWith('node:'))).toEqual([]);
});

it('no file imports itself by way of others', () => {
  const targets = Map.groupBy(imports, ({ file }) => file);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) circles.push([...trail.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    for (const { target } of targets.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

it('an exported type has a name that no other type has', () => {
  const types = /^(export )?(?:type|interface) (\w+)/gm;
  const declared = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(types)].map(([, isExported, name = '']) => ({ file, isExported, name })),
  );
  const shared = [...Map.groupBy(declared, ({ name }) => name)].filter(
    ([, types]) => types.length > 1 && types.some(({ isExported }) => isExported),
  );
  expect(shared.map(([name, types]) => `${name}: ${types.map(({ file }) => file).join(', ')}`)).toEqual([]);
});

it('a start and the commands of the guide import all packages of `dependencies`, and no others', () => {
  const values = Map.groupBy(
    imports.filter(({ isType }) => !isType),
    ({ file }) => file,
  );
  const begins = /^(?:src\/|astro\.config|scripts\/(?!test\.|bench\.)[^/]+$)/;
  const reached = new Set(files.filter((file) => begins.test(file)));
  for (const file of reached) {
    for (const { target } of values.get(file) ?? []) reached.add(target);
  }
  const packages = [...reached]
    .filter((target) => !target.includes(':') && !existsSync(target))
    .map((target) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target);
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  // The binary of `node` runs them, and no file imports what stands in for `sharp`.
  expect([...new Set([...packages, 'node', 'sharp'])].sort()).toEqual(Object.keys(dependencies).sort());
});
