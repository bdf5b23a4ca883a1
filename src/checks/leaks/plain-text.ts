import { decodeString } from 'micromark-util-decode-string';
import { unseenCharacter } from '../../text/unseen.ts';

export interface PlainText {
  text: string;
  /** The offset in the original text of an offset in `text`. */
  originalOf(offset: number): number;
}

/** What can be written in another way: line ends, tabs, controls, Markdown's escapes and references, and all beyond ASCII. */
const special =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are looked for.
  /\r\n?|[\0-\t\v-\x1F\x7F]|\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});|[^\0-\x7F]/giu;

/** Letters, digits and signs, and below each the one that it looks like. */
const odd =
  'авсԁеһіјкӏмоԛргѕтѵԝхуАВСЕНІЈКМОРЅТХУαεηικνορτυχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɡɑ⓿⓵⓶⓷⓸⓹⓺⓻⓼⓽❶❷❸❹❺❻❼❽❾➀➁➂➃➄➅➆➇➈➊➋➌➍➎➏➐➑➒•‧∙⋅⁄∕−⁃';
const usual =
  'abcdehijklmoqprstvwxyABCEHIJKMOPSTXYaenikvoptuxyABEZHIKMNOPTYXiga0123456789123456789123456789123456789····//--';
const looksLike = new Map([...odd].map((char, index) => [char, usual[index] ?? char]));

/** The text with plain characters for those that look like them or stand for them. What shows nothing becomes `unseen`. */
export function toPlain(original: string, unseen: '' | ' ' = ''): PlainText {
  /** Where the texts drift apart: from the offset `from` in the plain text on, the original is `by` ahead. */
  const shifts: { from: number; by: number }[] = [];
  let text = '';
  let end = 0;
  for (const { 0: found, index } of original.matchAll(special)) {
    const plain = plainOf(found, unseen);
    text += original.slice(end, index) + plain;
    end = index + found.length;
    if (plain.length !== found.length) shifts.push({ from: text.length, by: end - text.length });
  }
  text += original.slice(end);
  return {
    text,
    originalOf: (offset) => offset + (shifts.findLast(({ from }) => from <= offset)?.by ?? 0),
  };
}

function plainOf(found: string, unseen: string): string {
  if (found.startsWith('\r')) return '\n';
  const written = /^[&\\]/.test(found) ? decodeString(found) : found;
  return [...written.normalize('NFKD')].map((char) => plainCharacter(char, unseen)).join('');
}

function plainCharacter(char: string, unseen: string): string {
  if (/[\n\p{Zl}\p{Zp}]/u.test(char)) return '\n';
  if (/[\t\p{Zs}\u2800\uFFFD]/u.test(char)) return ' ';
  if (unseenCharacter.test(char)) return unseen;
  if (/\p{M}/u.test(char)) return '';
  if (/\p{Nd}/u.test(char)) return String(digitOf(char));
  return /\p{Pd}/u.test(char) ? '-' : (looksLike.get(char) ?? char);
}

/** The value of a digit of any script: Unicode has them in runs that begin with 0. */
function digitOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}
