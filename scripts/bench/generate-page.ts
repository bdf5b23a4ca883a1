import { stringify } from 'yaml';
import type { Chance } from './generate-words.ts';

/** A made-up page's revisions as files of a content tree: path and text. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** Words of a page's text, and how they are laid out. */
const [partCount, paragraphsEach, wordsEach] = [5, 2, 52];

/** Headings that many pages share, as guides have them: steps, conditions, examples. */
export function commonHeadings(chance: Chance): string[] {
  return Array.from({ length: 60 }, () => capital(words(chance, 1 + chance.below(3), 'rare')));
}

/** One page of about 600 words with its revisions, one a year up to 2024, each of which rewrites a part of the one before. */
export function generatePage(
  chance: Chance,
  headings: readonly string[],
  { area, slug, linkTo, revisions }: { area: string; slug: string; linkTo: string; revisions: number },
): GeneratedFile[] {
  const title = capital(words(chance, 2 + chance.below(3), 'rare')).slice(0, 80);
  const aliases = Array.from({ length: 4 + chance.below(5) }, () =>
    words(chance, 1 + chance.below(3), 'rare').slice(0, 60),
  );
  const parts = Array.from({ length: partCount }, () => generatePart(chance, headings));
  return Array.from({ length: revisions }, (_, i) => {
    const year = 2025 - revisions + i;
    if (i > 0) parts[chance.below(parts.length)] = generatePart(chance, headings);
    const month = String(1 + chance.below(12)).padStart(2, '0');
    const day = String(1 + chance.below(28)).padStart(2, '0');
    const data = {
      title,
      answer: clip(sentence(chance, 22), 300),
      change: { kind: i === 0 ? 'new' : 'changed', summary: clip(sentence(chance, 10), 200) },
      decidedIn: [],
      state: 'in-force',
      aliases: [...new Set(aliases)],
    };
    const more = `Lihat juga [halaman terkait](${linkTo}).`;
    const body = [sentence(chance, 20), ...parts, more].join('\n\n');
    return {
      path: `guide/${area}/${slug}/${year}-${month}-${day}.md`,
      text: `---\n${stringify(data)}---\n\n${body}\n`,
    };
  });
}

function generatePart(chance: Chance, headings: readonly string[]): string {
  const common = chance.below(3) > 0 && headings[chance.below(headings.length)];
  const heading = `## ${common || capital(words(chance, 2 + chance.below(3), 'rare'))}`;
  const paragraphs = Array.from({ length: paragraphsEach }, () => paragraph(chance));
  const steps = Array.from({ length: 3 }, (_, i) => `${i + 1}. ${sentence(chance, 7)}`).join('\n');
  return [heading, ...paragraphs, steps].join('\n\n');
}

function paragraph(chance: Chance): string {
  const sentences: string[] = [];
  for (let left = wordsEach; left > 0; ) {
    const length = Math.min(left, 8 + chance.below(10));
    sentences.push(sentence(chance, length));
    left -= length;
  }
  return sentences.join(' ');
}

function sentence(chance: Chance, length: number): string {
  const number = chance.below(6) === 0 ? ` Rp${1 + chance.below(999)}.000` : '';
  return `${capital(words(chance, length))}${number}.`;
}

function words(chance: Chance, count: number, use: 'any' | 'rare' = 'any'): string {
  return Array.from({ length: count }, () => (use === 'any' ? chance.word() : chance.rareWord())).join(' ');
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The text cut at a word so that it is no longer than `most` characters. */
function clip(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, text.lastIndexOf(' ', most - 1));
}
