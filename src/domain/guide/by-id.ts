export function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** What `ids` name, in their order. Ids that don't exist are left out. */
export function lookUpAll<Value>(known: ReadonlyMap<string, Value>, ids: readonly string[]): Value[] {
  return ids.flatMap((id) => known.get(id) ?? []);
}
