import type { Nodes, Parents } from 'mdast';
import type { Message } from '../check.ts';
import type { RuleId } from '../rules.ts';

export interface Piece<Type extends Nodes['type'] = Nodes['type']> {
  node: Nodes & { type: Type };
  parent: Parents;
  grandparent: Parents | undefined;
  /** Its offset in the whole `text`. */
  start: number;
  /** How it is written; and, if it holds words, the same with U+FFFC for all that isn't shown as it is written. */
  source: string;
  words: string;
  text: string;
}

/** The fix of what is wrong, alone or behind what readers see; undefined where nothing is wrong. */
export type Judgement = string | readonly [shown: string, fix: string] | undefined;

/** What a rule says of the nodes of a Markdown text, and of matches in the words of its paragraphs, headings and cells. */
export interface MarkdownRule {
  rule: RuleId;
  /** The end of a sentence that begins with what is written. */
  wrong?: string;
  nodes?: { [Type in Nodes['type']]?: (piece: Piece<Type>) => Judgement };
  /** Patterns in the `words` of a piece. A judge gets the match as it is written, and the text before it. */
  words?: readonly (readonly [pattern: RegExp, judge: (found: string, before: string) => Judgement])[];
}

/** A fault in a Markdown text, and the offsets that it spans. */
export type MarkdownFault = Message & { rule: RuleId; start: number; end: number };
