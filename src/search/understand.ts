import type { IsoDate } from '../domain/dated/iso-date.ts';
import type { Concept } from './concept.ts';
import { dayNamed } from './day-words.ts';
import { setAside } from './intent/set-aside.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenize } from './normalize.ts';
import { findPhrase } from './phrases.ts';
import { readWord } from './reading.ts';
import type { RecordKind } from './records.ts';
import { moveSpace, readJoined } from './spacing.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Understanding {
  concepts: Concept[];
  /** The stop words, which are not searched. */
  dropped: string[];
  /** The kinds of records that the query asks for: `arti …` a term, `rapat …` a note. */
  kinds: RecordKind[];
  /** The day as of which rules are asked for, which isn't a word to find: `aturan POD oktober 2023`. */
  day: IsoDate | undefined;
}

/** The most concepts of a query. The first words of a pasted chat say what it is about. */
const maxConcepts = 24;

/** The length in characters after which a query is cut off. */
const maxLength = 2000;

/** Understands a query; never throws. `typing`: the last word may be unfinished. `literally`: no typo is corrected. */
export function understand(
  query: string,
  vocabulary: Vocabulary,
  typing = false,
  literally = false,
): Understanding {
  const all = tokenize(setAside(query).slice(0, maxLength), 'query');
  const cues = cuesIn(all, vocabulary.index.lexicon);
  const kinds = [...new Set(cues.values())];
  const [tokens, day] = withoutDay(all, kinds.includes('note'), vocabulary);
  const dropped: string[] = [];
  const concepts: Concept[] = [];
  /** The concepts that begin at a word, none for one that isn't searched, and how many words they take. */
  const readAt = (at: number): [concepts: Concept[], length: number] => {
    const [token = '', next] = tokens.slice(at, at + 2);
    const phrase = findPhrase(tokens, at, vocabulary);
    if (phrase && phrase.length > 1) return [[phrase.concept], phrase.length];
    // Also while it is typed: until it is another word, the hits for the words before it stay.
    const isOnlyCue = cues.has(token) && !vocabulary.rootOfWord.has(token);
    if (isStopWord(token, vocabulary) || isOnlyCue) return [[], 1];
    const joined = next === undefined ? undefined : readJoined(token, next, vocabulary);
    if (joined) return [[joined], 2];
    const unfinished = typing && next === undefined;
    const concept = phrase?.concept ?? readWord(token, vocabulary, unfinished, literally);
    const isKnown = concept.reading !== 'unknown' && concept.reading !== 'typo';
    const moved = isKnown || literally ? undefined : moveSpace(tokens, at, vocabulary);
    if (moved) return [moved, 2];
    // One or two unknown letters are an abbreviation of a stop word.
    const isAbbreviation = concept.reading === 'unknown' && token.length < 3 && !/\d/.test(token);
    return [isAbbreviation ? [] : [concept], 1];
  };
  for (let at = 0; at < tokens.length && concepts.length < maxConcepts; ) {
    const [read, length] = readAt(at);
    if (read.length === 0) dropped.push(tokens[at] ?? '');
    concepts.push(...read);
    at += length;
  }
  if (concepts.length === 0) {
    // The query has only stop words, so these are searched.
    const read = dropped
      .slice(0, maxConcepts)
      .map((token, i) => readWord(token, vocabulary, typing && i === dropped.length - 1, literally));
    return { concepts: withoutRepetitions(read), dropped: [], kinds, day };
  }
  // Words that ask for a kind may be misspelled, too.
  const corrected = concepts.flatMap(({ reading, taken }) => (reading === 'typo' && taken) || []);
  for (const [word, kind] of cuesIn(corrected, vocabulary.index.lexicon)) cues.set(word, kind);
  const asking = withoutRepetitions(concepts).map((concept): Concept => {
    const asksFor = cues.get(concept.typed.split(' ')[0] ?? '') ?? cues.get(concept.taken ?? '');
    return asksFor ? { ...concept, asksFor } : concept;
  });
  return { concepts: asking, dropped, kinds: [...new Set(cues.values())], day };
}

/** The words without the day as of which they ask. It stays where nothing else is asked, or where a note is: that is found by its day. */
function withoutDay(
  tokens: readonly string[],
  asksForNote: boolean,
  vocabulary: Vocabulary,
): [tokens: readonly string[], day: IsoDate | undefined] {
  const days = tokens.filter((token) => dayNamed(token));
  const rest = tokens.filter((token) => !dayNamed(token));
  const isAsked = rest.some((token) => !isStopWord(token, vocabulary));
  return days.length === 1 && isAsked && !asksForNote ? [rest, dayNamed(days[0] ?? '')] : [tokens, undefined];
}

/** The words of the query that ask for a kind of record, with that kind. */
function cuesIn(tokens: readonly string[], { cues }: Lexicon): Map<string, RecordKind> {
  const text = ` ${tokens.join(' ')} `;
  const words = new Map<string, RecordKind>();
  for (const [kind, phrases] of Object.entries(cues) as [RecordKind, string[]][]) {
    const found = phrases.filter((cue) => text.includes(` ${cue} `));
    for (const word of found.flatMap((cue) => cue.split(' '))) words.set(word, kind);
  }
  return words;
}

/** Whether a word is a stop word, also with a particle (`soalnya`, `bolehkah`) unless the guide has that word. */
function isStopWord(token: string, { stopWords, rootOfWord }: Vocabulary): boolean {
  const word = rootOfWord.has(token) ? token : token.replace(/(?:nya|kah|lah|pun)$/, '');
  return stopWords.has(token) || stopWords.has(word);
}

function withoutRepetitions(concepts: Concept[]): Concept[] {
  const seen = new Set<string>();
  return concepts.filter(({ typed, alternatives }) => {
    const key = alternatives.length === 0 ? typed : JSON.stringify(alternatives.map(({ roots }) => roots));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
