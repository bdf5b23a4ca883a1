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

/** A prefix with the letters that its nasal may have replaced, and what follows it where it replaced none. */
interface Prefix {
  prefix: string;
  restored: string;
  unreplaced: RegExp | undefined;
}

/** `mengirim` is `meng` + (k)`irim`, never `men` + `girim`: which letters a nasal stands before is settled. */
const prefixes: Prefix[] = [
  // Before roots of one syllable: `mengecek`.
  ...['menge', 'penge'].map((prefix) => ({ prefix, restored: '', unreplaced: /^.{3,4}$/ })),
  ...['meny', 'peny'].map((prefix) => ({ prefix, restored: 's', unreplaced: undefined })),
  ...['meng', 'peng', 'ng'].map((prefix) => ({ prefix, restored: 'k', unreplaced: /^[aeioughk]/ })),
  ...['mem', 'pem'].map((prefix) => ({ prefix, restored: 'p', unreplaced: /^[bfpv]/ })),
  ...['men', 'pen'].map((prefix) => ({ prefix, restored: 't', unreplaced: /^[cdjstz]/ })),
  { prefix: 'me', restored: '', unreplaced: /^[lmnrwy]/ },
  // Of chats: `nyairin` is of `cair`, `nanya` of `tanya`, `mesan` of `pesan`; `nge` stands before anything.
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

/** Words that look derived and aren't, or no longer mean what their root does: `sebelum` is not `belum`. */
const whole = new Set([
  'alasan',
  'atasan',
  'marah',
  'masalah',
  'pendapat',
  'perangkat',
  'peserta',
  'sebelum',
  'secara',
  'sedangkan',
  'selalu',
  'sementara',
  'terlalu',
  'tetapi',
]);

/** The shortest root taken for one: shorter ones meet by chance, save below the affixes that seldom do. */
const shortest = 4;
const shortestBelow: Readonly<Record<string, number>> = { menge: 3, penge: 3, nge: 3, di: 3, nya: 2 };

/** The longest word that is taken apart: what is longer is no word. */
const longest = 40;

/**
 * The roots that a word may have, itself first: `pengiriman` may be of `kirim`. Formal and colloquial affixes are taken
 * off and the dropped k, t, p or s restored; which candidate is a real word is for the vocabulary to say.
 */
export function rootCandidates(word: string): string[] {
  if (word.length > longest || /[\d_]/.test(word)) return [word];
  const found = new Set([word]);
  for (const stem of whole.has(word) ? [] : [word, ...withoutSuffix(word)]) {
    found.add(stem);
    for (const once of withoutPrefix(stem)) {
      found.add(once);
      // `ter` stands below `ke` only (`keterlambatan`): `diteruskan` is of `terus`.
      if (once.startsWith('ter') && !stem.startsWith('ke')) continue;
      for (const twice of withoutPrefix(once)) found.add(twice);
    }
  }
  return [...found];
}

function withoutSuffix(word: string): string[] {
  return suffixes
    .filter(
      (suffix) => word.endsWith(suffix) && word.length - suffix.length >= (shortestBelow[suffix] ?? shortest),
    )
    .map((suffix) => word.slice(0, -suffix.length));
}

function withoutPrefix(word: string): string[] {
  if (whole.has(word)) return [];
  return prefixes.flatMap(({ prefix, restored, unreplaced }) => {
    if (!word.startsWith(prefix)) return [];
    const rest = word.slice(prefix.length);
    const roots = /^[aeiou]/.test(rest) ? [...restored].map((letter) => letter + rest) : [];
    if (unreplaced?.test(rest)) roots.push(rest);
    return roots.filter((root) => root.length >= (shortestBelow[prefix] ?? shortest));
  });
}

/**
 * One root for every word of a vocabulary: the shortest candidate that is a word of it too, and that word's root in
 * turn. Words without such are joined where they share a candidate of at least five letters.
 */
export function chooseRoots(words: ReadonlySet<string>): Map<string, string> {
  const below = new Map<string, string>();
  const bases = new Map<string, string[]>();
  const shared = new Map<string, number>();
  for (const word of words) {
    // Of equals the later in the alphabet: `tangani` before `nangani`.
    const candidates = rootCandidates(word)
      .slice(1)
      .sort((a, b) => a.length - b.length || (a < b ? 1 : -1));
    const known = candidates.find((candidate) => words.has(candidate));
    if (known !== undefined) {
      below.set(word, known);
      continue;
    }
    const long = candidates.filter((candidate) => candidate.length >= 5);
    bases.set(word, long);
    for (const candidate of long) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
  }
  // Every step takes letters off or a nasal away, so it ends.
  const rootOf = (word: string): string => {
    const next = below.get(word);
    if (next !== undefined) return rootOf(next);
    return bases.get(word)?.find((candidate) => (shared.get(candidate) ?? 0) > 1) ?? word;
  };
  return new Map([...words].map((word) => [word, rootOf(word)]));
}
