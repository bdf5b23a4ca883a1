import type { Check } from '../check.ts';
import { issueAt } from '../issue.ts';
import type { Place } from '../place.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { livingPaths } from '../revisions/living-paths.ts';
import { type MisspelledTerm, misspelledTerms } from './misspelled-terms.ts';
import { readProse } from './prose-fields.ts';
import { type TermForms, termForms } from './term-forms.ts';

/** Terms are written as in the glossary: one name for one thing, which search finds. */
export const checkTermSpelling: Check = (context) => {
  const forms = termForms(context.guide.terms.values());
  return [...livingPaths(context)].flatMap((path) => {
    const file = context.files.get(path);
    // Examples of queries are as people type them.
    if (!file || path.startsWith('queries/')) return [];
    const slips = Map.groupBy(slipsOf(file, forms), ({ text }) => text);
    // Each spelling once a file: ten times the same slip is one thing to fix.
    return [...slips.values()].flatMap(([first, ...more]) => {
      if (!first) return [];
      const { text, right, place } = first;
      const again = more.length > 0 ? ` (${more.length} kali lagi di berkas ini)` : '';
      return issueAt(place, 'term-spelling', {
        what: `\`${text}\` di glosarium ditulis \`${right}\`${again}.`,
        fix: `Tulis \`${right}\`, atau apit kutipan dengan tanda petik.`,
      });
    });
  });
};

interface SpellingSlip extends MisspelledTerm {
  place: Place;
}

function slipsOf(file: ParsedFile, forms: TermForms): SpellingSlip[] {
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
