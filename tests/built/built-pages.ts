import { globSync, readFileSync } from 'node:fs';

/** A page of the built site. `route` is its address, `html` its bytes as text. */
export interface BuiltPage {
  route: string;
  html: string;
  /** The page only leads on to another. */
  forwards: boolean;
}

/** Every HTML page in `dist/`, in the order of their addresses. */
export function builtPages(): BuiltPage[] {
  return globSync('**/*.html', { cwd: 'dist' })
    .sort()
    .map((file) => {
      const html = readFileSync(`dist/${file}`, 'utf8');
      const route = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      return { route, html, forwards: html.includes('http-equiv="refresh"') };
    });
}
