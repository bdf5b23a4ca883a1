import type { Guide } from '../domain/guide/guide.ts';
import { tokenize } from './normalize.ts';

/** The words of `lexicon.yaml` and of the glossary, as `tokenize` writes them. It is published in the front index. */
export type Lexicon = ReturnType<typeof makeLexicon>;

/** Makes the lexicon of `lexicon.yaml` and the glossary. If a phrase has several meanings, the first one counts. */
export function makeLexicon(guide: Guide) {
  const phrases: Record<string, string[]> = {};
  const add = (phrase: string, meaning: string) => {
    const to = tokenize(meaning);
    const key = tokenize(phrase).join(' ');
    // A phrase with a number names one thing (`kmc 747`). Its meaning would find all things of that kind.
    if (key && !/\d/.test(key) && to.length > 0 && key !== to.join(' ') && !Object.hasOwn(phrases, key))
      phrases[key] = to;
  };
  for (const [word, variants] of Object.entries(guide.lexicon.words))
    for (const variant of variants) add(variant, word);
  for (const { term, expands, also } of guide.terms.values()) {
    for (const variant of [...(expands ? [expands] : []), ...also]) add(variant, term);
  }
  const words = (list: readonly string[]) => [...new Set(list.flatMap((word) => tokenize(word)))].sort();
  const { light, plain, cues, numbers } = guide.lexicon;
  const cueOf = (list: readonly string[]) => list.map((phrase) => tokenize(phrase).join(' '));
  return {
    /** The words of the guide that a phrase means. The keys are phrases that people write, their words joined by a space. */
    phrases,
    /** Stop words: they say nothing about what is asked. */
    light: words(light),
    /** Correctly spelled words that the guide doesn't use. They are never taken for typos. */
    plain: words(plain),
    /** The phrases that ask for a kind of record, by kind. */
    cues: Object.fromEntries(Object.entries(cues).map(([kind, phrases]) => [kind, cueOf(phrases)])),
    /** The words that are searched for an amount of money or a day that the guide doesn't have. */
    numbers: { amount: tokenize(numbers.amount), day: tokenize(numbers.day) },
  };
}
