import type { Guide } from '../domain/guide/guide.ts';
import { tokenize } from './normalize.ts';
import type { RecordKind } from './records.ts';

/** Ways of writing, as search uses them: phrases (their words joined by a space) with what they stand for. */
export interface Lexicon {
  /** From what people write to the words the guide uses. */
  phrases: Record<string, string[]>;
  /** Words that say nothing about what is asked. */
  light: string[];
  /** Well-written words that the guide doesn't use: never taken for slips. */
  plain: string[];
  /** Phrases that ask for a kind of thing. */
  cues: Partial<Record<RecordKind, string[]>>;
  /** What an amount of money or a day stands for that the guide doesn't name. */
  numbers: { amount: string[]; day: string[] };
}

/** Makes the lexicon of `lexicon.yaml` and the glossary's `also`. The first that claims a phrase keeps it. */
export function makeLexicon(guide: Guide): Lexicon {
  const phrases: Record<string, string[]> = {};
  const add = (form: string, meaning: string) => {
    const from = tokenize(form);
    const to = tokenize(meaning);
    const key = from.join(' ');
    // A form with a number in it names one thing (`kmc 747`); its meaning would widen it to every one.
    if (key && !/\d/.test(key) && to.length > 0 && key !== to.join(' ') && !Object.hasOwn(phrases, key))
      phrases[key] = to;
  };
  for (const [word, forms] of Object.entries(guide.lexicon.words)) for (const form of forms) add(form, word);
  for (const { term, expands, also } of guide.terms.values()) {
    for (const form of [...(expands ? [expands] : []), ...also]) add(form, term);
  }
  const words = (list: readonly string[]) => [...new Set(list.flatMap((word) => tokenize(word)))].sort();
  const { light, plain, cues, numbers } = guide.lexicon;
  const cueOf = (list: readonly string[]) => list.map((phrase) => tokenize(phrase).join(' '));
  return {
    phrases,
    light: words(light),
    plain: words(plain),
    cues: Object.fromEntries(Object.entries(cues).map(([kind, phrases]) => [kind, cueOf(phrases)])),
    numbers: { amount: tokenize(numbers.amount), day: tokenize(numbers.day) },
  };
}
