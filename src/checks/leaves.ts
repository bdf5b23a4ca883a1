/** A text, number, day or truth value in a file's data, with its field and the group or list that holds it. */
interface Leaf {
  field: PropertyKey[];
  value: unknown;
  group: object;
}

/** What stands below a group or list at any depth, in the order of the file. */
export function* leavesOf(group: object, at: readonly PropertyKey[] = []): Generator<Leaf> {
  for (const [key, value] of Object.entries(group)) {
    const field = [...at, Array.isArray(group) ? Number(key) : key];
    if (typeof value === 'object' && value !== null && !(value instanceof Date))
      yield* leavesOf(value, field);
    else yield { field, value, group };
  }
}
