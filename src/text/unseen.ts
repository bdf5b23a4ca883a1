/** A character that shows nothing, or only that it couldn't be read. Tabs and line ends show as space. */
export const unseenCharacter =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFD]--[\t\n\r]]/v;

const unseenOrEmoji = new RegExp(
  String.raw`\p{RGI_Emoji}|\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0E\uFE0F\u200D]+|(${unseenCharacter.source})`,
  'gv',
);

/** The offsets of the characters in a text that show nothing, except those that join the parts of an emoji or choose its style. */
export function findUnseen(text: string): number[] {
  if (!unseenCharacter.test(text)) return [];
  return [...text.matchAll(unseenOrEmoji)].filter(({ 1: unseen }) => unseen).map(({ index }) => index);
}

/** The text without the characters that `findUnseen` finds. */
export function withoutUnseen(text: string): string {
  return text.replace(unseenOrEmoji, (found, unseen?: string) => (unseen ? '' : found));
}
