/** The step of the weights in an index. Finer ones find no more, and need more bytes. */
export const weightStep = 8;

/** The inverted index of the records. */
export interface WordIndex {
  rootByWord: ReadonlyMap<string, string>;
  /**
   * The postings of each root, three numbers for each record that has it. The first is the record's number, as the difference from the one
   * before. The second is the weight, a multiple of `weightStep` below 100. The third is the section with most of it, 0 for the top.
   */
  postings: ReadonlyMap<string, number[]>;
}

/** A word index as it is sent. `encodeWords` writes it, `decodeWords` reads it. */
export interface WordTable {
  /**
   * All words and all roots that aren't words, sorted, with a space between them. Each begins with a digit in base 36: how many
   * characters it has in common with the one before.
   */
  words: string;
  /**
   * The root of each of them, with a space between them. Empty: it is its own root. `-`: it is a root that isn't a word. Two digits
   * in base 36: the root is the word without so many characters at its start and at its end. `=`: the root follows.
   */
  roots: string;
  /** The postings of each root, as `WordIndex` has them. The roots are in the order in which they first occur in `roots`. */
  postings: number[][];
}

export function encodeWords({ rootByWord, postings }: WordIndex): WordTable {
  const keys = [...new Set([...rootByWord.keys(), ...rootByWord.values()])].sort();
  const roots = new Set(keys.map((key) => rootByWord.get(key) ?? key));
  return {
    words: keys.map((key, i) => withoutCommonStart(key, keys[i - 1] ?? '')).join(' '),
    roots: keys.map((key) => encodeRoot(key, rootByWord.get(key))).join(' '),
    postings: [...roots].map((root) => postings.get(root) ?? []),
  };
}

/** The root of each word, sorted by word, and the postings of each root. */
export function decodeWords(table: WordTable) {
  const rootOfWord = new Map<string, string>();
  const postings = new Map<string, number[]>();
  if (table.words === '') return { rootOfWord, postings };
  const roots = table.roots.split(' ');
  let key = '';
  for (const [i, rest] of table.words.split(' ').entries()) {
    key = key.slice(0, Number.parseInt(rest.charAt(0), 36)) + rest.slice(1);
    const code = roots[i] ?? '';
    const root = decodeRoot(key, code);
    if (code !== '-') rootOfWord.set(key, root);
    if (!postings.has(root)) postings.set(root, table.postings[postings.size] ?? []);
  }
  return { rootOfWord, postings };
}

function withoutCommonStart(word: string, before: string): string {
  let length = 0;
  while (length < 35 && length < word.length && word[length] === before[length]) length += 1;
  return length.toString(36) + word.slice(length);
}

function encodeRoot(key: string, root: string | undefined): string {
  if (root === undefined) return '-';
  if (root === key) return '';
  const start = key.indexOf(root);
  const end = key.length - root.length - start;
  return start >= 0 && start < 36 && end < 36 ? start.toString(36) + end.toString(36) : `=${root}`;
}

function decodeRoot(key: string, code: string): string {
  if (code === '' || code === '-') return key;
  if (code.startsWith('=')) return code.slice(1);
  const [start = 0, end = 0] = [...code].map((digit) => Number.parseInt(digit, 36));
  return key.slice(start, key.length - end);
}
