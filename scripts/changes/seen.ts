import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'mdast-util-to-string';
import { markdownToHast } from 'satteri';
import { visit } from 'unist-util-visit';
import type { Flow } from '../../src/domain/flow/flow.ts';
import { unanswered } from '../../src/domain/guide/open-questions.ts';
import type { Revision, RevisionText } from '../../src/domain/guide/page.ts';
import type { Reply } from '../../src/domain/replies/reply.ts';
import { dialect } from '../../src/text/dialect.ts';

/** A text as readers see it: HTML without attributes, of `shown` elements. Line ends are in `pre` and between blocks only. */
export type SeenText = string;

const shown = 'blockquote br code em h4 h5 hr li ol p pre s strong table tbody td th thead tr ul'.split(' ');

/** A page's text, and the replies and the flow that it leads to. */
export function seePage(text: RevisionText & Partial<Pick<Revision, 'replies' | 'flow'>>): SeenText {
  const { title, answer, appliesTo, body, open, replies = [], flow } = text;
  return seeMarkdown([
    `#### ${plain(title)}`,
    `**${plain(answer)}**`,
    plain(appliesTo ? `Berlaku untuk: ${appliesTo}` : ''),
    body,
    ...unanswered(open).map(({ ask }) => `- ${plain(`Belum dijawab: ${ask}`)}`),
    plain(replies.length > 0 ? `Balasan: ${replies.map((reply) => reply.title).join('; ')}` : ''),
    plain(flow ? `Alur: ${flow.title}` : ''),
  ]);
}

/** A reply as it is copied, and what it was read against. */
export function seeReply({ title, text, confirmedAgainst }: Reply): SeenText {
  const lines = text.split('\n').map((line) => plain(line) || '\u00a0');
  return seeMarkdown([`#### ${plain(title)}`, lines.join('\\\n'), readAgainst(confirmedAgainst)]);
}

/** A flow's questions with where each option leads, its outcomes, and what it was read against. */
export function seeFlow({ title, steps, outcomes, confirmedAgainst }: Flow): SeenText {
  const nameOf = (id: string) =>
    steps.find((step) => step.id === id)?.ask ?? outcomes.find((outcome) => outcome.id === id)?.title ?? id;
  return seeMarkdown([
    `#### ${plain(title)}`,
    ...steps.map(({ ask, options }) =>
      [
        `1. ${plain(ask)}`,
        ...options.map(({ label, to }) => `   - ${plain(`${label} → ${nameOf(to)}`)}`),
      ].join('\n'),
    ),
    ...outcomes.flatMap((outcome) => [
      `**${plain(outcome.title)}**`,
      outcome.steps.map((step) => `1. ${plain(step)}`).join('\n'),
      plain(outcome.reply ? `Balasan: ${outcome.reply.title}` : ''),
      plain(outcome.to ? `Diteruskan ke: ${outcome.to.label}` : ''),
    ]),
    readAgainst(confirmedAgainst),
  ]);
}

export const seeLines = (lines: string): SeenText => `<pre>${toHtml({ type: 'text', value: lines })}</pre>`;

function seeMarkdown(blocks: readonly string[]): SeenText {
  const tree = markdownToHast(blocks.join('\n\n'), { features: dialect }) as Root;
  visit(tree, (node, index, parent) => {
    const isCode = parent?.type === 'element' && parent.tagName === 'code';
    if (node.type === 'text' && !isCode) node.value = node.value.replace(/\s+/g, ' ');
    if (node.type !== 'element' || !parent || index === undefined) return undefined;
    const { href } = node.properties;
    // Where a link leads is for reviewers, too.
    if (href && href !== textOf(node)) node.children.push({ type: 'text', value: ` (${href})` });
    node.properties = {};
    node.tagName = node.tagName.replace(/^h[1-36]$/, 'h5').replace(/^del$/, 's');
    if (shown.includes(node.tagName)) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
  return toHtml(tree);
}

function readAgainst(confirmedAgainst: Reply['confirmedAgainst']): string {
  const all = Object.entries(confirmedAgainst).map(([subject, read]) => `${subject} (${read.join(', ')})`);
  return plain(all.length > 0 ? `Dicocokkan dengan: ${all.join('; ')}` : '');
}

/** A text as Markdown that shows it as it is. */
function plain(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
