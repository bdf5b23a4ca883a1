import type { Concept } from './concept.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenize } from './normalize.ts';
import { findPhrase } from './phrases.ts';
import { readWord } from './reading.ts';
import type { RecordKind } from './records.ts';
import { joinedWith, resplit } from './spacing.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A query as search understands it. */
export interface Understanding {
  concepts: Concept[];
  /** Words left out because they say nothing about what is asked. */
  dropped: string[];
  /** Kinds that the query asks for in words: `arti …`, `rapat …`. */
  kinds: RecordKind[];
}

/** Concepts looked at in one query: a pasted chat has its point in its first words. */
const mostConcepts = 24;

/** The words of a query, of a pasted chat those at its beginning. */
export function queryTokens(query: string): string[] {
  return tokenize(query.slice(0, 2000), 'query');
}

/**
 * Understands a query. `typing`: its last word may be unfinished. `literally`: no word is taken for a slip. Pure, and never
 * throws whatever the text.
 */
export function understand(
  query: string,
  vocabulary: Vocabulary,
  typing = false,
  literally = false,
): Understanding {
  const tokens = queryTokens(query);
  const cues = cuesIn(tokens, vocabulary.index.lexicon);
  const kinds = [...new Set(cues.values())];
  const dropped: string[] = [];
  const concepts: Concept[] = [];
  for (let i = 0; i < tokens.length && concepts.length < mostConcepts; ) {
    const last = typing && i === tokens.length - 1;
    const token = tokens[i] ?? '';
    const phrase = findPhrase(tokens, i, vocabulary);
    if (phrase && phrase.length > 1) {
      concepts.push(phrase.concept);
      i += phrase.length;
      continue;
    }
    // While typing too: what comes before it stands until it has become another word.
    const isOnlyCue = cues.has(token) && !vocabulary.rootOfWord.has(token);
    if (isLight(token, vocabulary) || isOnlyCue) {
      dropped.push(token);
      i += 1;
      continue;
    }
    const joined = i + 1 < tokens.length ? joinedWith(token, tokens[i + 1] ?? '', vocabulary) : undefined;
    if (joined) {
      concepts.push(joined);
      i += 2;
      continue;
    }
    const concept = phrase?.concept ?? readWord(token, vocabulary, last, literally);
    const isKnown = concept.reading !== 'unknown' && concept.reading !== 'typo';
    const shifted = isKnown || literally ? undefined : resplit(tokens, i, vocabulary);
    if (shifted) {
      concepts.push(...shifted);
      i += 2;
      continue;
    }
    // One or two letters that mean nothing here are an abbreviation of something light.
    if (concept.reading === 'unknown' && token.length < 3 && !/\d/.test(token)) dropped.push(token);
    else concepts.push(concept);
    i += 1;
  }
  if (concepts.length === 0) {
    // Nothing but light words: then they are what is asked.
    const read = dropped
      .slice(0, mostConcepts)
      .map((token, i) => readWord(token, vocabulary, typing && i === dropped.length - 1, literally));
    return { concepts: merge(read), dropped: [], kinds };
  }
  const asking = merge(concepts).map((concept): Concept => {
    const asksFor = cues.get(concept.typed.split(' ')[0] ?? '');
    return asksFor ? { ...concept, asksFor } : concept;
  });
  return { concepts: asking, dropped, kinds };
}

/** The words with which a query asks for a kind of thing. */
function cuesIn(tokens: readonly string[], { cues }: Lexicon): Map<string, RecordKind> {
  const text = ` ${tokens.join(' ')} `;
  const words = new Map<string, RecordKind>();
  for (const [kind, phrases] of Object.entries(cues) as [RecordKind, string[]][]) {
    const found = phrases.filter((cue) => text.includes(` ${cue} `));
    for (const word of found.flatMap((cue) => cue.split(' '))) words.set(word, kind);
  }
  return words;
}

/** `soalnya` and `bolehkah` say no more than `soal` and `boleh`, unless the guide uses them. */
function isLight(token: string, { light, rootOfWord }: Vocabulary): boolean {
  return light.has(token) || (!rootOfWord.has(token) && light.has(token.replace(/(?:nya|kah|lah|pun)$/, '')));
}

/** A word typed twice asks once. */
function merge(concepts: Concept[]): Concept[] {
  const seen = new Set<string>();
  return concepts.filter(({ typed, alternatives }) => {
    const key = alternatives.length === 0 ? typed : JSON.stringify(alternatives.map(({ roots }) => roots));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
