import type { Choices } from './choices.ts';

/** What each field names that names something else of the guide; a field inside an object is `<object>.<field>`. */
const references: Record<string, keyof Choices> = {
  decidedIn: 'decisions',
  replies: 'replies',
  flow: 'flows',
  people: 'people',
  by: 'people',
  owner: 'people',
  of: 'people',
  area: 'areas',
  page: 'pages',
  see: 'pages',
  workingHours: 'policies',
  holidays: 'policies',
  'replies.open': 'replies',
  'replies.decided': 'replies',
};

/** What the field at `path` (the keys down to it) names; undefined where it names nothing of the guide. */
export function findReference(path: readonly string[]): keyof Choices | undefined {
  return references[path.slice(-2).join('.')] ?? references[path.at(-1) ?? ''];
}
