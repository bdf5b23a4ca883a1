/** Digits in which a pack says how long its list is. */
const digits = 8;

/** Joins files to one: the length of a list, the list of addresses and lengths, then the files one after another. */
export function writePack(files: readonly { path: string; content: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const list = new TextEncoder().encode(
    JSON.stringify(files.map(({ path, content }) => [path, content.length])),
  );
  const head = new TextEncoder().encode(String(list.length).padStart(digits, '0'));
  const parts = [head, list, ...files.map(({ content }) => content)];
  const pack = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    pack.set(part, at);
    at += part.length;
  }
  return pack;
}

/** The file of this address, cut from its pack; undefined where it isn't there. */
export async function findInPack(pack: Blob, path: string): Promise<Blob | undefined> {
  const length = Number(await pack.slice(0, digits).text());
  const list: [path: string, length: number][] = JSON.parse(await pack.slice(digits, digits + length).text());
  let at = digits + length;
  for (const [name, size] of list) {
    if (name === path) return pack.slice(at, at + size);
    at += size;
  }
  return undefined;
}
