/** Digits of the number at the start of a pack: the length of its list in bytes. */
const digits = 8;

/** Joins files into one: the length of the list, the list of paths and lengths as JSON, then the content of each file. */
export function writePack(files: readonly { path: string; content: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const list = new TextEncoder().encode(
    JSON.stringify(files.map(({ path, content }) => [path, content.length])),
  );
  const head = new TextEncoder().encode(String(list.length).padStart(digits, '0'));
  const parts = [head, list, ...files.map(({ content }) => content)];
  const pack = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    pack.set(part, offset);
    offset += part.length;
  }
  return pack;
}

/** The file with this path, cut from the pack; undefined where the pack doesn't have it. */
export async function findInPack(pack: Blob, path: string): Promise<Blob | undefined> {
  const length = Number(await pack.slice(0, digits).text());
  const list: [path: string, length: number][] = JSON.parse(await pack.slice(digits, digits + length).text());
  let offset = digits + length;
  for (const [name, size] of list) {
    if (name === path) return pack.slice(offset, offset + size);
    offset += size;
  }
  return undefined;
}
