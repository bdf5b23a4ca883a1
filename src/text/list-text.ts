/** The names as a list in Indonesian: `Mbak Siw, Mbak Jen, dan QA`. */
export function listText(names: readonly string[]): string {
  return new Intl.ListFormat('id', { type: 'conjunction' }).format(names);
}
