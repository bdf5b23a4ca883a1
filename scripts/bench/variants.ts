import { buildFrontIndex, type FrontIndex, fieldWeights } from '../../src/search/front-index.ts';
import type { Lexicon } from '../../src/search/lexicon.ts';
import { tokenize } from '../../src/search/normalize.ts';
import { settings } from '../../src/search/rank.ts';
import { allParts } from '../../src/search/reading.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import type { Trial } from './engines/own.ts';
import type { GuideIndex } from './guide-index.ts';

/** Search as it is, or with a part taken away. */
export interface Variant {
  name: string;
  make(whole: GuideIndex): { front: FrontIndex; trial: Trial };
}

const evenPriors = { page: 1, reply: 1, tool: 1, term: 1, note: 1, decision: 1 };

export const variants: readonly Variant[] = [
  { name: 'all parts', make: ({ front }) => ({ front, trial: {} }) },
  {
    name: '- lexicon',
    make: ({ records, lexicon }) => ({
      front: buildFrontIndex(records, { ...lexicon, phrases: {} }),
      trial: { parts: { ...allParts, lexicon: false } },
    }),
  },
  {
    name: '- roots',
    make: ({ records, lexicon }) => ({
      front: buildWithoutRoots(records, lexicon),
      trial: { parts: { ...allParts, roots: false } },
    }),
  },
  {
    name: '- typos',
    make: ({ records, lexicon }) => ({
      // Plain words are there so that they aren't taken for slips.
      front: buildFrontIndex(records, { ...lexicon, plain: [] }),
      trial: { parts: { ...allParts, typos: false } },
    }),
  },
  {
    name: '- light words',
    make: ({ records, lexicon }) => ({
      front: buildFrontIndex(records, { ...lexicon, light: [] }),
      trial: { parts: { ...allParts, light: false } },
    }),
  },
  {
    name: '- cues',
    make: ({ records, lexicon }) => ({
      front: buildFrontIndex(records, { ...lexicon, cues: {} }),
      trial: { cues: false },
    }),
  },
  {
    name: '- field weights',
    make: ({ records, lexicon }) => ({ front: buildWithEvenFields(records, lexicon), trial: {} }),
  },
  {
    name: '- kind priors',
    make: ({ front }) => ({ front, trial: { settings: { ...settings, priors: evenPriors } } }),
  },
  {
    name: '- coverage',
    make: ({ front }) => ({ front, trial: { settings: { ...settings, coveragePower: 0 } } }),
  },
  {
    name: '- text (titles, aliases, headings, answers only)',
    make: ({ records, lexicon }) => ({
      front: buildFrontIndex(records.map(withoutText), lexicon),
      trial: {},
    }),
  },
];

function withoutText(record: SearchRecord): SearchRecord {
  return { ...record, sections: record.sections.map((section) => ({ ...section, text: '' })) };
}

function buildWithEvenFields(records: readonly SearchRecord[], lexicon: Lexicon): FrontIndex {
  const own = { ...fieldWeights };
  try {
    for (const field of Object.keys(fieldWeights) as (keyof typeof fieldWeights)[]) fieldWeights[field] = 1;
    return buildFrontIndex(records, lexicon);
  } finally {
    Object.assign(fieldWeights, own);
  }
}

/** What makes a word one without affixes: they are looked for in words of letters only. */
const seal = '7q';

/** The index in which every word stands for itself. */
function buildWithoutRoots(records: readonly SearchRecord[], lexicon: Lexicon): FrontIndex {
  const sealWord = (word: string) => (/[\d_]/.test(word) ? word : word + seal);
  const sealText = (text: string) => tokenize(text).map(sealWord).join(' ');
  const phrases = Object.entries(lexicon.phrases).map(([form, to]) => [form, to.map(sealWord)] as const);
  const front = buildFrontIndex(
    records.map((record) => ({
      ...record,
      title: sealText(record.title),
      answer: sealText(record.answer),
      named: record.named.map(sealText),
      aliases: record.aliases.map(sealText),
      terms: record.terms.map(sealText),
      sections: record.sections.map((section) => ({
        ...section,
        heading: sealText(section.heading),
        text: sealText(section.text),
      })),
    })),
    { ...lexicon, phrases: Object.fromEntries(phrases) },
  );
  const open = (word: string) => word.replace(new RegExp(`${seal}$`), '');
  return {
    ...front,
    lexicon,
    words: front.words.map(open),
    roots: front.roots.map(open),
    titles: records.map(({ title }) => title),
    sections: records.map(({ sections }) =>
      sections.slice(1).flatMap(({ anchor, heading }) => [anchor ?? '', heading]),
    ),
  };
}
