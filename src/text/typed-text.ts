/** What copied text may contain and nobody sees: direction marks and isolates, joiners, zero-width characters, soft hyphens. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Spaces that no key types: no-break, narrow and full-width ones. */
const untypedSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/** A text as it would be typed: without what nobody sees, with plain characters for full-width ones and one space for several. */
export function asTyped(text: string): string {
  return text.replace(unseen, '').normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** A value as it would be typed, as `asTyped`, also without spaces that no key types: they may stand inside an amount. */
export function valueAsTyped(text: string): string {
  return asTyped(text.replace(untypedSpaces, ''));
}
