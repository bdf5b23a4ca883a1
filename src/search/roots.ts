const suffixes = [
  'kannya',
  'annya',
  'inya',
  'nya',
  'lah',
  'kah',
  'kan',
  'an',
  'in',
  'i',
  'ku',
  'mu',
  'ed',
  's',
];

/** Prefixes with the letters that their last nasal may have replaced: `pengirim` is `peng` + (k)`irim`. */
const prefixes: [prefix: string, restored: string[]][] = [
  ['menge', ['']],
  ['penge', ['']],
  ['meny', ['s', 'c', 'ny']],
  ['peny', ['s', 'c', 'ny']],
  ['meng', ['k', '']],
  ['peng', ['k', '']],
  ['mem', ['p', '']],
  ['pem', ['p', '']],
  ['men', ['t', '', 'n']],
  ['pen', ['t', '', 'n']],
  ['nge', ['']],
  ['ny', ['s', 'c']],
  ['ng', ['k', '']],
  ['ber', ['']],
  ['ter', ['']],
  ['per', ['']],
  ['bel', ['']],
  ['pel', ['']],
  ['be', ['']],
  ['me', ['']],
  ['pe', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['se', ['']],
  ['re', ['']],
  ['n', ['t']],
  ['m', ['p']],
];

/** The shortest root taken for one: shorter ones meet by chance. */
const shortest = 3;

/**
 * The roots that a word may have, itself first: `pengiriman` may be of `kirim`. Formal and colloquial affixes are taken
 * off and the dropped k, t, p or s restored; which candidate is a real word is for the vocabulary to say.
 */
export function rootCandidates(word: string): string[] {
  const found = new Set([word]);
  if (word.length <= shortest || /[\d_]/.test(word)) return [word];
  const bare = new Set([word]);
  for (const suffix of suffixes) {
    const stem = word.slice(0, -suffix.length);
    if (word.endsWith(suffix) && stem.length >= shortest) bare.add(stem);
  }
  for (const stem of bare) {
    found.add(stem);
    for (const once of withoutPrefix(stem)) {
      found.add(once);
      for (const twice of withoutPrefix(once)) found.add(twice);
    }
  }
  return [...found];
}

function withoutPrefix(word: string): string[] {
  const found: string[] = [];
  for (const [prefix, restored] of prefixes) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    for (const letter of restored) {
      const root = letter + rest;
      if (root.length >= shortest && root !== word) found.push(root);
    }
  }
  return found;
}

/**
 * One root for every word of a vocabulary. A candidate counts where it is a word of the vocabulary itself or two words
 * share it; the shortest such of at least four letters is taken (three where it is a word itself), else the word.
 */
export function chooseRoots(words: ReadonlySet<string>): Map<string, string> {
  const shared = new Map<string, number>();
  for (const word of words) {
    for (const candidate of rootCandidates(word)) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
  }
  const choose = (word: string): string => {
    let best = word;
    for (const candidate of rootCandidates(word)) {
      const isWord = words.has(candidate);
      const counts = isWord || ((shared.get(candidate) ?? 0) > 1 && candidate.length >= 5);
      if (!counts || candidate.length < (isWord ? 4 : 5)) continue;
      if (candidate.length < best.length || (candidate.length === best.length && candidate < best))
        best = candidate;
    }
    return best;
  };
  return new Map([...words].map((word) => [word, choose(word)]));
}
