import { titleOf } from '../../domain/guide/page.ts';
import { pageUrl } from '../../domain/guide/urls.ts';
import { offsetsOf, parseMarkdown, readWords, walk } from '../../text/outline.ts';
import { type CheckContext, fileAt, type Issue, issueAt } from '../check.ts';
import { quote } from '../read/quote.ts';
import { findAlike } from './alike.ts';

/** Shorter passages are alike by chance: "Konfirmasi ke TL dulu." */
const fewestWords = 12;
/** Of a group of pages that say the same, so many are named beside the one that is reported. */
const mostNamed = 3;

/** Pages in force don't say nearly the same: once one of them changes, the others are wrong. Once for all that do. */
export function* checkDuplicateRules(context: CheckContext): Iterable<Issue> {
  const passages = passagesInForce(context).filter(({ words }) => words.length >= fewestWords);
  const pageOf = (index: number) => passages[index]?.revision.page ?? '';
  const groups = findAlike(
    passages.map(({ words }) => words),
    (one, other) => pageOf(one) !== pageOf(other),
  );
  for (const group of groups) {
    const [first, own] = [passages[group[0] ?? 0], passages[group.at(-1) ?? 0]];
    const [page, ...others] = new Set(group.map(pageOf)).difference(new Set([own?.revision.page]));
    const kept = context.guide.pages.get(page ?? '');
    if (!first || !own || !kept) continue;
    const named = [kept.id, ...others].slice(0, mostNamed).map((id) => `\`${id}\``);
    const rest = 1 + others.length - named.length;
    const more = rest > 0 ? ` dan ${rest} halaman lain` : '';
    const what = `Hampir sama dengan isi ${named.join(', ')}${more}: ${quote(first.text)}.`;
    const fix = `Sisakan di satu halaman; di sini tulis \`[${titleOf(kept)}](${pageUrl(kept)})\`.`;
    yield issueAt(own.locate(), 'duplicate-rule', { what, fix });
  }
}

/** The passages of all pages in force, those of older pages first, so that the newer page is the one that repeats. */
function passagesInForce(context: CheckContext) {
  const current = [...context.guide.pages.values()].flatMap((page) => page.current ?? []);
  current.sort((a, b) => `${a.from ?? ''} ${a.path}`.localeCompare(`${b.from ?? ''} ${b.path}`, 'en'));
  return current.flatMap((revision) => {
    const file = fileAt(context, revision.path);
    const { answer, body } = revision;
    return [
      { revision, text: answer, words: wordsOf(answer), locate: () => file.locate(['answer']) },
      ...readPassages(body).map(({ text, start }) => {
        const locate = () => ({ ...file.locateInBody(start), column: 1 });
        return { revision, text, words: wordsOf(text), locate };
      }),
    ];
  });
}

/** The paragraphs, list items and table rows of a Markdown text in reading order, each with its offset. */
function readPassages(markdown: string) {
  const tree = parseMarkdown(markdown);
  const words = readWords(markdown, ' ', tree);
  const passages: { text: string; start: number }[] = [];
  walk(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableRow') return;
    const [start, end] = offsetsOf(node);
    passages.push({ text: words.slice(start, end).replace(/\s+/g, ' ').trim(), start });
  });
  return passages;
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
