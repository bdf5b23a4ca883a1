const suffixes = 'kannya annya inya nya lah kah kan an in i ku mu ed s'.split(' ');

interface Prefix {
  prefix: string;
  /** The letters that the prefix's nasal may have replaced before a vowel, each as one character. */
  restored: string;
  /** Matches what follows the prefix where it replaced no letter; undefined where it always replaces one. */
  unreplaced: RegExp | undefined;
}

/** `mengirim` is `meng` + (k)`irim`, not `men` + `girim`: grammar says which letters follow which nasal. */
const prefixes: Prefix[] = [
  // Before roots of one syllable: `mengecek`.
  ...['menge', 'penge'].map((prefix) => ({ prefix, restored: '', unreplaced: /^.{3,4}$/ })),
  ...['meny', 'peny'].map((prefix) => ({ prefix, restored: 's', unreplaced: undefined })),
  ...['meng', 'peng', 'ng'].map((prefix) => ({ prefix, restored: 'k', unreplaced: /^[aeioughk]/ })),
  ...['mem', 'pem'].map((prefix) => ({ prefix, restored: 'p', unreplaced: /^[bfpv]/ })),
  ...['men', 'pen'].map((prefix) => ({ prefix, restored: 't', unreplaced: /^[cdjstz]/ })),
  { prefix: 'me', restored: '', unreplaced: /^[lmnrwy]/ },
  // Colloquial: `nyairin` is from `cair`, `nanya` from `tanya`, `mesan` from `pesan`. `nge` is before any letter.
  { prefix: 'nge', restored: '', unreplaced: /^/ },
  { prefix: 'ny', restored: 'sc', unreplaced: undefined },
  { prefix: 'n', restored: 't', unreplaced: undefined },
  { prefix: 'm', restored: 'p', unreplaced: undefined },
  ...['bel', 'pel'].map((prefix) => ({ prefix, restored: '', unreplaced: /^ajar/ })),
  ...['ber', 'ter', 'per', 'be', 'pe', 'di', 'ke', 'se', 're'].map((prefix) => ({
    prefix,
    restored: '',
    unreplaced: /^/,
  })),
];

/** Words that only look derived, or that no longer mean what their root means: `sebelum` is not `belum`. */
const underived = new Set([
  ...'alasan atasan marah masalah pendapat perangkat peserta'.split(' '),
  ...'sebelum secara sedangkan selalu sementara terlalu tetapi'.split(' '),
]);

/** The shortest root. Shorter ones are often found by chance. */
const minLength = 4;
/** The shortest root after or before an affix that is rarely found by chance. */
const minLengthWith: Readonly<Record<string, number>> = { menge: 3, penge: 3, nge: 3, di: 3, nya: 2 };

const leastBeside = (affix: string) => minLengthWith[affix] ?? minLength;

/** The length in characters from which a text is not taken for a word with affixes. */
const maxLength = 40;

/** The possible roots of a word, the word itself first: `pengiriman` may be from `kirim`. The caller looks up which of them are words. */
export function rootCandidates(word: string): string[] {
  if (word.length > maxLength || /[\d_]/.test(word)) return [word];
  const found = new Set([word]);
  for (const stem of underived.has(word) ? [] : [word, ...withoutSuffix(word)]) {
    found.add(stem);
    for (const once of withoutPrefix(stem)) {
      found.add(once);
      // As a second prefix `ter` only follows `ke` (`keterlambatan`). `diteruskan` is from `terus`.
      if (once.startsWith('ter') && !stem.startsWith('ke')) continue;
      for (const twice of withoutPrefix(once)) found.add(twice);
    }
  }
  return [...found];
}

function withoutSuffix(word: string): string[] {
  return suffixes
    .filter((suffix) => word.endsWith(suffix) && word.length - suffix.length >= leastBeside(suffix))
    .map((suffix) => word.slice(0, -suffix.length));
}

function withoutPrefix(word: string): string[] {
  if (underived.has(word)) return [];
  return prefixes.flatMap(({ prefix, restored, unreplaced }) => {
    if (!word.startsWith(prefix)) return [];
    const rest = word.slice(prefix.length);
    const roots = /^[aeiou]/.test(rest) ? [...restored].map((letter) => letter + rest) : [];
    if (unreplaced?.test(rest)) roots.push(rest);
    return roots.filter((root) => root.length >= leastBeside(prefix));
  });
}

/**
 * The root of each word of a vocabulary: the shortest candidate that is a word of the vocabulary too, or that word's root in turn. Words
 * without such a candidate have the same root if they share a candidate of at least five letters.
 */
export function chooseRoots(words: ReadonlySet<string>): Map<string, string> {
  // The shortest first; of the same length, the later in the alphabet: `tangani` before `nangani`.
  const byLength = (a: string, b: string) => a.length - b.length || (a < b ? 1 : -1);
  const candidates = new Map([...words].map((word) => [word, rootCandidates(word).slice(1).sort(byLength)]));
  const knownOf = (word: string) => candidates.get(word)?.find((candidate) => words.has(candidate));
  const unknown = [...words].filter((word) => knownOf(word) === undefined);
  const shared = new Map<string, number>();
  for (const candidate of unknown.flatMap((word) => candidates.get(word) ?? []))
    shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
  const isShared = (candidate: string) => candidate.length >= 5 && (shared.get(candidate) ?? 0) > 1;
  // It ends, because every step removes letters or replaces a nasal.
  const rootOf = (word: string): string => {
    const known = knownOf(word);
    return known === undefined ? (candidates.get(word)?.find(isShared) ?? word) : rootOf(known);
  };
  return new Map([...words].map((word) => [word, rootOf(word)]));
}
