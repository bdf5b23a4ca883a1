/** Returns what calls `make` once in a build, and each time in `npm run dev`, where what it reads changes. */
export function onceABuild<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    if (import.meta.env.DEV) return make();
    made ??= make();
    return made;
  };
}
