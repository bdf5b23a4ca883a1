import type { CheckContext } from '../check.ts';
import { type Issue, issueAt } from '../issue.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { livingPaths } from '../revisions/living-paths.ts';
import { misspelledTerms } from './misspelled-terms.ts';
import { readProse } from './prose-fields.ts';
import { type TermForms, termForms } from './term-forms.ts';

/** Terms are written as in the glossary: one name for one thing, which search finds. */
export function* checkTermSpelling(context: CheckContext): Iterable<Issue> {
  const forms = termForms(context.guide.terms.values());
  for (const path of livingPaths(context)) {
    const file = context.files.get(path);
    // Examples of queries are as people type them.
    if (!file || path.startsWith('queries/')) continue;
    // Each spelling once a file: ten times the same slip is one thing to fix.
    for (const [first, ...more] of Map.groupBy(slipsOf(file, forms), ({ text }) => text).values()) {
      if (!first) continue;
      const { text, right, place } = first;
      const again = more.length > 0 ? ` (${more.length} kali lagi di berkas ini)` : '';
      yield issueAt(place, 'term-spelling', {
        what: `\`${text}\` di glosarium ditulis \`${right}\`${again}.`,
        fix: `Tulis \`${right}\`, atau apit kutipan dengan tanda petik.`,
      });
    }
  }
}

function slipsOf(file: ParsedFile, forms: TermForms) {
  const { body, fields } = readProse(file);
  return [
    ...fields.flatMap(({ field, text }) =>
      misspelledTerms(text, forms).map((found) => {
        const words = new RegExp(found.text.replace(/[ -]+/g, '[\\s-]+').replaceAll('.', '\\.'));
        return { ...found, place: file.locateIn(field, words) };
      }),
    ),
    ...misspelledTerms(body, forms).map((found) => ({ ...found, place: file.locateInBody(found.start) })),
  ];
}
