import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a page loads before anybody does anything, in bytes as a host sends them (brotli, its usual level). */
export interface PageWeight {
  html: number;
  css: number;
  js: number;
  /** The addresses of its style sheets and scripts. */
  files: string[];
}

/** The addresses of guide, reply and flow pages, also of each revision. */
export const oneWindow =
  /^\/(?:balasan|alur\/[^/]+(?:\/(?:awal|\d{4}-\d\d-\d\d))?|(?!alur|kalibrasi|kontribusi|onboarding|perubahan)[^/]+\/[^/]+(?:\/(?:awal|\d{4}-\d\d-\d\d))?)\/$/;

/** Weighs the page of a route in `dist`: its HTML, its style sheets, its scripts and all that these import at once. */
export function weighPage(dist: string, route: string): PageWeight {
  const html = readFileSync(join(dist, route, 'index.html'), 'utf8');
  const styles = stylesOf(html);
  const scripts = new Set<string>();
  for (const [, src = ''] of html.matchAll(/<script[^>]+src="([^"]+)"/g)) follow(dist, src, scripts);
  const size = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + sentFile(join(dist, file)), 0);
  return {
    html: sent(Buffer.from(html)),
    css: size(new Set(styles)),
    js: size(scripts),
    files: [...new Set([...styles, ...scripts])].sort(),
  };
}

/** The style sheets that a page links, in order. */
export function stylesOf(html: string): string[] {
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
}

/** A script with what it imports at once; `import()` waits until it is called. */
function follow(dist: string, file: string, found: Set<string>): void {
  if (found.has(file) || !existsSync(join(dist, file))) return;
  found.add(file);
  const text = readFileSync(join(dist, file), 'utf8');
  for (const [, path = ''] of text.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^"'();]*from\s*)?["']([^"']+)["']/g,
  ))
    follow(dist, new URL(path, `http://host${file}`).pathname, found);
}

const sent = (content: Buffer): number => brotliCompressSync(content).length;

const known = new Map<string, number>();

/** The bytes of a file as sent. Most files are of several pages: each is compressed once. */
function sentFile(file: string): number {
  const bytes = known.get(file) ?? sent(readFileSync(file));
  known.set(file, bytes);
  return bytes;
}
