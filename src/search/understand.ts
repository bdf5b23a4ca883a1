import type { FrontIndex } from './front-index.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenize } from './normalize.ts';
import type { RecordKind } from './records.ts';
import { rootCandidates } from './roots.ts';
import { nearestWords } from './typo.ts';

/** How a word of the query was understood. */
export type Reading = 'exact' | 'lexicon' | 'root' | 'prefix' | 'joined' | 'split' | 'typo' | 'unknown';

/** One way to find a concept: all these roots, each as far as it is there. */
export interface Alternative {
  roots: number[];
  weight: number;
}

/** Something the query asks about: what was typed, how it was read, and the ways to find it. */
export interface Concept {
  typed: string;
  reading: Reading;
  /** The word or words it was taken for, where that differs from what was typed. */
  taken: string | undefined;
  alternatives: Alternative[];
}

/** A query as search understands it. */
export interface Understanding {
  concepts: Concept[];
  /** Words left out because they say nothing about what is asked. */
  dropped: string[];
  /** Kinds that the query asks for in words: `arti …`, `rapat …`. */
  kinds: RecordKind[];
}

/** The parts of understanding that a benchmark can take away to see what each is worth. */
export interface Parts {
  lexicon: boolean;
  roots: boolean;
  typos: boolean;
  light: boolean;
  prefix: boolean;
}

export const allParts: Parts = { lexicon: true, roots: true, typos: true, light: true, prefix: true };

/** How sure each reading is. Settled by measurement: `npm run bench`. */
const sureness: Record<Exclude<Reading, 'unknown'>, number> = {
  exact: 1,
  lexicon: 0.9,
  root: 0.9,
  joined: 0.9,
  split: 0.85,
  prefix: 0.75,
  typo: 0.75,
};

/** Longest phrase of the lexicon, in words. */
const phraseLength = 4;
/** Concepts looked at in one query: a pasted chat has its point in its first words. */
const mostConcepts = 24;

/** The index made quick to ask; once per load. */
export interface Vocabulary {
  index: FrontIndex;
  rootOfWord: ReadonlyMap<string, number>;
  idOfRoot: ReadonlyMap<string, number>;
  light: ReadonlySet<string>;
  plain: ReadonlySet<string>;
}

/** Prepares the look-ups that understanding needs. */
export function makeVocabulary(index: FrontIndex): Vocabulary {
  return {
    index,
    rootOfWord: new Map(index.words.map((word, i) => [word, index.rootOf[i] ?? 0])),
    idOfRoot: new Map(index.roots.map((root, id) => [root, id])),
    light: new Set(index.lexicon.light),
    plain: new Set(index.lexicon.plain),
  };
}

/** Understands a query. `typing`: its last word may be unfinished. Pure, and never throws whatever the text. */
export function understand(
  query: string,
  vocabulary: Vocabulary,
  typing = false,
  parts = allParts,
): Understanding {
  const tokens = tokenize(query.slice(0, 2000), 'query');
  const kinds = kindsAsked(tokens, vocabulary.index.lexicon);
  const dropped: string[] = [];
  const concepts: Concept[] = [];
  for (let i = 0; i < tokens.length && concepts.length < mostConcepts; ) {
    const last = typing && i === tokens.length - 1;
    const token = tokens[i] ?? '';
    const phrase = parts.lexicon ? findPhrase(tokens, i, vocabulary) : undefined;
    if (phrase && phrase.length > 1) {
      concepts.push(phrase.concept);
      i += phrase.length;
      continue;
    }
    if (parts.light && vocabulary.light.has(token) && !last) {
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
    const concept = phrase?.concept ?? readWord(token, vocabulary, last, parts);
    const isKnown = concept.reading !== 'unknown' && concept.reading !== 'typo';
    const shifted = isKnown ? undefined : resplit(tokens, i, vocabulary);
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
    return {
      concepts: dropped.map((token) => readWord(token, vocabulary, typing, parts)),
      dropped: [],
      kinds,
    };
  }
  return { concepts: merge(concepts), dropped, kinds };
}

function kindsAsked(tokens: readonly string[], { cues }: Lexicon): RecordKind[] {
  const text = ` ${tokens.join(' ')} `;
  const kinds = Object.keys(cues) as RecordKind[];
  return kinds.filter((kind) => cues[kind]?.some((cue) => text.includes(` ${cue} `)));
}

function findPhrase(tokens: string[], at: number, vocabulary: Vocabulary) {
  const { phrases } = vocabulary.index.lexicon;
  for (let length = Math.min(phraseLength, tokens.length - at); length > 0; length--) {
    const form = tokens.slice(at, at + length).join(' ');
    const meaning = Object.hasOwn(phrases, form) ? phrases[form] : undefined;
    if (!meaning) continue;
    const own = tokens.slice(at, at + length).flatMap((token) => vocabulary.rootOfWord.get(token) ?? []);
    const taken = meaning.flatMap((word) => rootOf(word, vocabulary) ?? []);
    const alternatives = [
      ...(own.length === length ? [{ roots: own, weight: sureness.exact }] : []),
      ...(taken.length > 0 ? [{ roots: taken, weight: sureness.lexicon }] : []),
    ];
    if (alternatives.length === 0) continue;
    const concept: Concept = { typed: form, reading: 'lexicon', taken: meaning.join(' '), alternatives };
    return { concept, length };
  }
  return undefined;
}

function readWord(token: string, vocabulary: Vocabulary, last: boolean, parts: Parts): Concept {
  const { index, rootOfWord } = vocabulary;
  const make = (reading: Exclude<Reading, 'unknown'>, roots: number[], taken?: string): Concept => ({
    typed: token,
    reading,
    taken,
    alternatives: roots.map((root) => ({ roots: [root], weight: sureness[reading] })),
  });
  const exact = rootOfWord.get(token);
  if (exact !== undefined) {
    const longer = last && parts.prefix ? withPrefix(token, index) : [];
    const concept = make('exact', [exact]);
    concept.alternatives.push(...longer.map((root) => ({ roots: [root], weight: sureness.prefix })));
    return concept;
  }
  const root = parts.roots ? rootOf(token, vocabulary) : undefined;
  if (root !== undefined) return make('root', [root], index.roots[root]);
  if (last && parts.prefix) {
    const longer = withPrefix(token, index);
    if (longer.length > 0) return make('prefix', longer);
  }
  const split = splitWord(token, vocabulary);
  if (split) return split;
  if (parts.typos && !/^[\d_]+$/.test(token) && !isPlain(token, vocabulary)) {
    const { words } = nearestWords(token, index.words);
    const roots = [...new Set(words.flatMap((word) => rootOfWord.get(word) ?? []))];
    if (roots.length > 0) return make('typo', roots.slice(0, 6), words[0]);
  }
  return { typed: token, reading: 'unknown', taken: undefined, alternatives: [] };
}

/** Whether a word is well written, with affixes or without. */
function isPlain(word: string, { plain }: Vocabulary): boolean {
  return rootCandidates(word).some((candidate) => candidate.length >= 4 && plain.has(candidate));
}

/** The root of the index that a word belongs to, through its affixes; undefined where there is none. */
function rootOf(word: string, { rootOfWord, idOfRoot }: Vocabulary): number | undefined {
  const known = rootOfWord.get(word);
  if (known !== undefined) return known;
  for (const candidate of rootCandidates(word)) {
    if (candidate.length < 4) continue;
    const root = idOfRoot.get(candidate) ?? rootOfWord.get(candidate);
    if (root !== undefined) return root;
  }
  return undefined;
}

function withPrefix(prefix: string, { words, rootOf }: FrontIndex): number[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found = new Set<number>();
  for (let i = low; i < words.length && words[i]?.startsWith(prefix) && found.size < 24; i++)
    found.add(rootOf[i] ?? 0);
  return [...found];
}

function joinedWith(first: string, second: string, { rootOfWord }: Vocabulary): Concept | undefined {
  const word = first + second;
  const root = rootOfWord.get(word);
  if (root === undefined || (rootOfWord.has(first) && rootOfWord.has(second)) || word.length < 5)
    return undefined;
  return {
    typed: `${first} ${second}`,
    reading: 'joined',
    taken: word,
    alternatives: [{ roots: [root], weight: sureness.joined }],
  };
}

function splitWord(word: string, { rootOfWord, light }: Vocabulary): Concept | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    const roots = [rootOfWord.get(left), rootOfWord.get(right)];
    if (roots[0] === undefined || roots[1] === undefined || light.has(left) || light.has(right)) continue;
    const alternatives = [{ roots: roots as number[], weight: sureness.split }];
    return { typed: word, reading: 'split', taken: `${left} ${right}`, alternatives };
  }
  return undefined;
}

/** Two words with the space a letter off: `biayar etur`. */
function resplit(
  tokens: readonly string[],
  at: number,
  { rootOfWord, light }: Vocabulary,
): Concept[] | undefined {
  const next = tokens[at + 1];
  const token = tokens[at] ?? '';
  if (next === undefined || rootOfWord.has(next) || light.has(next)) return undefined;
  const whole = token + next;
  for (const shift of [-1, 1, -2, 2]) {
    const words = [whole.slice(0, token.length + shift), whole.slice(token.length + shift)];
    const roots = words.map((word) => (word.length > 2 ? rootOfWord.get(word) : undefined));
    if (!roots.every((root) => root !== undefined)) continue;
    return words.map((word, i) => ({
      typed: tokens[at + i] ?? '',
      reading: 'typo',
      taken: word,
      alternatives: [{ roots: [roots[i] ?? 0], weight: sureness.split }],
    }));
  }
  return undefined;
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
