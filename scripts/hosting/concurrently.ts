/** Does `work` for all items, some at a time. Settles when no work is under way any more; throws the first failure, after which nothing is begun. */
export async function forEachConcurrently<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  concurrency = 8,
): Promise<void> {
  // Unlike the array's own iterator, a generator ends for all workers when one leaves its loop by a failure.
  const queue = (function* () {
    yield* items;
  })();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  const workers = Array.from({ length: concurrency }, worker);
  await Promise.allSettled(workers);
  await Promise.all(workers);
}
