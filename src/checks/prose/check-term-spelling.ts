import { type Check, warningAt } from '../check.ts';
import { placeInBody } from '../place-at.ts';
import type { ParsedFile, Place } from '../read/parse-file.ts';
import { livingPaths } from '../revisions/living-paths.ts';
import { type MisspelledTerm, misspelledTerms } from './misspelled-terms.ts';
import { readProse } from './prose-fields.ts';
import { type TermForms, termForms } from './term-forms.ts';

/** Terms are written as the glossary writes them: one name for one thing, and search finds it. */
export const checkTermSpelling: Check = (context) => {
  const forms = termForms(context.guide.terms.values());
  return [...livingPaths(context)].flatMap((path) => {
    const file = context.files.get(path);
    if (!file) return [];
    // Once for each way it is written: the same slip ten times over is one thing to mend.
    return [...Map.groupBy(slipsOf(file, forms), ({ text }) => text).values()].map(([first, ...more]) => {
      const { text, right, place } = first as SpellingSlip;
      const again = more.length > 0 ? ` (${more.length} kali lagi di berkas ini)` : '';
      return warningAt(context, path, place, {
        rule: 'term-spelling',
        what: `\`${text}\` di glosarium ditulis \`${right}\`${again}.`,
        fix: `Tulis \`${right}\`. Kalau ini kutipan, apit dengan tanda petik.`,
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
      misspelledTerms(text, forms).map((found): SpellingSlip => {
        const words = new RegExp(found.text.replace(/[ -]+/g, '[\\s-]+').replaceAll('.', '\\.'));
        return { ...found, place: file.locateIn(field, words) };
      }),
    ),
    ...misspelledTerms(body, forms).map(
      (found): SpellingSlip => ({ ...found, place: placeInBody(file, found.start) }),
    ),
  ];
}
