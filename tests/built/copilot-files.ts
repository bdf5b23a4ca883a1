import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/server/validators/ajv';
import { parse } from 'yaml';
import type { GuideFile } from '../../src/schemas/guide-file.ts';

/** What a copilot reads in the built site `dist`. */
interface CopilotFiles {
  file: GuideFile;
  /** Every `.md`, by its address. */
  texts: ReadonlyMap<string, string>;
  /** The addresses of the Markdown of all pages and revisions. */
  expected: ReadonlySet<string>;
  read(path: string): string;
  /** Those of the addresses, with or without the site's, at which there is nothing: no file, or no such anchor in it. */
  findMissing(urls: readonly string[]): string[];
}

/** What is wrong with the files that a copilot reads in the built site `dist`, a line each. */
export function findCopilotFaults(dist: string): string[] {
  const read = (path: string) => readFileSync(join(dist, path), 'utf8');
  const file: GuideFile = JSON.parse(read('api/guide.json'));
  const isMissing = (url: string) => {
    const [path = '', anchor] = url.startsWith(file.site)
      ? url.slice(file.site.length).split('#')
      : url.split('#');
    const html = path.endsWith('/') ? `${path}index.html` : path;
    if (!path.startsWith('/') || !existsSync(join(dist, html))) return true;
    return anchor !== undefined && !read(html).includes(` id="${decodeURIComponent(anchor)}"`);
  };
  const files: CopilotFiles = {
    file,
    texts: new Map(globSync('**/*.md', { cwd: dist }).map((path) => [`/${path}`, read(path)])),
    expected: new Set(file.pages.flatMap(addressesOf).map(markdownOf)),
    read,
    findMissing: (urls) => urls.filter(isMissing),
  };
  const pages = globSync('**/*.html', { cwd: dist });
  return [...textFaults(files), ...linkFaults(files, pages), ...indexFaults(files), ...dataFaults(files)];
}

const addressesOf = (page: GuideFile['pages'][number]) =>
  [page, ...page.revisions, ...page.held].map(({ url }) => url);
const markdownOf = (url: string) => url.replace(/\/$/, '.md');
const pageOf = (path: string) => path.replace(/\.md$/, '/');

/** Every page and revision has its Markdown with frontmatter, and every Markdown a page. All that it names is there. */
function textFaults({ texts, expected, findMissing }: CopilotFiles): string[] {
  const ofTexts = [...texts].flatMap(([path, text]) => {
    const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
    // At an address from before a move stands where the page is now.
    const moved = [...text.matchAll(/^- (.+)$/gm)].map(([, url = '']) => url);
    const said: unknown = expected.has(path) ? parse(front) : moved.map((url) => ({ url }));
    const urls = urlsIn(said);
    const missing = findMissing([pageOf(path), ...urls]).map((url) => `${path}: ${url} isn't there`);
    return urls.length > 0 ? missing : [`${path} names no address`];
  });
  return [
    ...ofTexts,
    ...differences(
      'written',
      [...texts.keys()].filter((path) => expected.has(path)),
      expected,
    ),
  ];
}

/** Each of these pages leads to its own Markdown, and no other page leads to any. */
function linkFaults({ read, expected }: CopilotFiles, pages: readonly string[]): string[] {
  const links = pages.flatMap((page) =>
    [...read(page).matchAll(/<link rel="alternate" type="text\/markdown" href="([^"]+)"/g)].map(
      ([, href = '']) => ({ href, isOwn: `/${page}` === `${pageOf(href)}index.html`, page }),
    ),
  );
  return [
    ...links.filter(({ isOwn }) => !isOwn).map(({ page, href }) => `${page} leads to ${href}`),
    ...differences(
      'linked',
      links.map(({ href }) => href),
      expected,
    ),
  ];
}

/** llms.txt lists each page once, and what it lists is there. */
function indexFaults({ file, read, findMissing }: CopilotFiles): string[] {
  const links = [...read('llms.txt').matchAll(/^- \[[^\]]+\]\((.+?)\): \S/gm)].map(([, url = '']) => url);
  const pages = new Set(file.pages.map(({ url }) => file.site + markdownOf(url)));
  return [
    ...findMissing(links).map((url) => `llms.txt: ${url} isn't there`),
    ...differences(
      'in llms.txt',
      links.filter((url) => url.endsWith('.md')),
      pages,
    ),
  ];
}

/** The data meets the schema that is published beside it, by a validator that didn't make it. Its addresses are there. */
function dataFaults({ file, read, findMissing }: CopilotFiles): string[] {
  const validate = new AjvJsonSchemaValidator().getValidator(JSON.parse(read('api/guide.schema.json')));
  const { errorMessage } = validate(file);
  return [
    ...(errorMessage ? [`guide.json: ${errorMessage}`] : []),
    ...findMissing(urlsIn(file)).map((url) => `guide.json: ${url} isn't there`),
  ];
}

function differences(what: string, found: readonly string[], expected: ReadonlySet<string>): string[] {
  return [
    ...[...expected].filter((each) => !found.includes(each)).map((each) => `${each} isn't ${what}`),
    ...found
      .filter((each, at) => !expected.has(each) || found.indexOf(each) !== at)
      .map((each) => `${each} is ${what}, once too often`),
  ];
}

/** The values of all fields `url`, however deep. */
function urlsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) =>
    key === 'url' && typeof own === 'string' ? [own] : urlsIn(own),
  );
}
