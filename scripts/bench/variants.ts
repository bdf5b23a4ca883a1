import { buildSearchFiles, type SearchFiles } from '../../src/search/front-index.ts';
import type { Lexicon } from '../../src/search/lexicon.ts';
import { settings } from '../../src/search/rank.ts';
import { allParts } from '../../src/search/reading.ts';
import type { SearchRecord } from '../../src/search/records.ts';
import { fieldWeights } from '../../src/search/word-index.ts';
import type { Trial } from './engines/own.ts';
import type { GuideIndex } from './guide-index.ts';

/** Search as it is, or with a part taken away. */
export interface Variant {
  name: string;
  make(whole: GuideIndex): { files: SearchFiles; trial: Trial };
}

const evenPriors = { page: 1, reply: 1, flow: 1, tool: 1, term: 1, note: 1, decision: 1 };

export const variants: readonly Variant[] = [
  { name: 'all parts', make: ({ files }) => ({ files, trial: {} }) },
  {
    name: '- lexicon',
    make: ({ records, lexicon }) => ({
      files: buildSearchFiles(records, { ...lexicon, phrases: {} }),
      trial: { parts: { ...allParts, lexicon: false } },
    }),
  },
  {
    name: '- roots',
    make: ({ records, lexicon }) => ({
      files: buildWithoutRoots(records, lexicon),
      trial: { parts: { ...allParts, roots: false } },
    }),
  },
  {
    name: '- typos',
    make: ({ records, lexicon }) => ({
      // Plain words are there so that they aren't taken for slips.
      files: buildSearchFiles(records, { ...lexicon, plain: [] }),
      trial: { parts: { ...allParts, typos: false } },
    }),
  },
  {
    name: '- light words',
    make: ({ records, lexicon }) => ({
      files: buildSearchFiles(records, { ...lexicon, light: [] }),
      trial: { parts: { ...allParts, light: false } },
    }),
  },
  {
    name: '- cues',
    make: ({ records, lexicon }) => ({
      files: buildSearchFiles(records, { ...lexicon, cues: {} }),
      trial: { cues: false },
    }),
  },
  {
    name: '- field weights',
    make: ({ records, lexicon }) => ({ files: buildWithEvenFields(records, lexicon), trial: {} }),
  },
  {
    name: '- kind priors',
    make: ({ files }) => ({ files, trial: { settings: { ...settings, priors: evenPriors } } }),
  },
  {
    name: '- coverage',
    make: ({ files }) => ({ files, trial: { settings: { ...settings, coveragePower: 0 } } }),
  },
  {
    name: '- text (titles, aliases, headings, answers only)',
    make: ({ records, lexicon }) => ({
      files: buildSearchFiles(records.map(withoutText), lexicon),
      trial: {},
    }),
  },
];

function withoutText(record: SearchRecord): SearchRecord {
  return { ...record, sections: record.sections.map((section) => ({ ...section, text: '' })) };
}

function buildWithEvenFields(records: readonly SearchRecord[], lexicon: Lexicon): SearchFiles {
  const own = { ...fieldWeights };
  try {
    for (const field of Object.keys(fieldWeights) as (keyof typeof fieldWeights)[]) fieldWeights[field] = 1;
    return buildSearchFiles(records, lexicon);
  } finally {
    Object.assign(fieldWeights, own);
  }
}

/** The index in which every word stands for itself. */
function buildWithoutRoots(records: readonly SearchRecord[], lexicon: Lexicon): SearchFiles {
  return buildSearchFiles(records, lexicon, (words) => new Map([...words].map((word) => [word, word])));
}
