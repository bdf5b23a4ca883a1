import { type Issue, issueAt } from '../issue.ts';
import { placeAt } from '../place.ts';
import { quoteAt } from './yaml/lines.ts';

/** Two versions of a text as git leaves them, or a part of that. `=======` alone is a heading's underline in Markdown. */
const conflict = /(?<!<)<{7}(?!<)[\s\S]*?(?:>{7}|$(?![\s\S]))|(?<!>)>{7}(?!>)|^[ \t]*\|{7} \w/gm;

export function conflictIssues(path: string, text: string): Issue[] {
  return [...text.matchAll(conflict)].map(({ index }) =>
    issueAt(placeAt(path, text, index), 'conflict-marker', {
      what: `Belum disatukan${quoteAt(text, index)}.`,
      fix: 'Sisakan satu versi, tanpa `<<<<<<<`, `=======`, `>>>>>>>`.',
    }),
  );
}
