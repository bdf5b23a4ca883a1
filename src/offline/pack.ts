/** Digits of the number at the start of a pack: the length of its list in bytes. */
const digits = 8;

/** The length of the shared part, then of each file its path and the length of its content; where the shared part stands in it, of both sides. */
type PackList = [shared: number, ...files: [path: string, length: number, rest?: number][]];

/**
 * Joins files into one: the length of the list, the list as JSON, the `shared` part, then the content of each file. What the files have in
 * common, such as the styles in all pages, is in the pack once.
 */
export function writePack(
  files: readonly { path: string; content: Uint8Array }[],
  shared: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  const list: PackList = [shared.length];
  const parts = [shared];
  for (const { path, content } of files) {
    const at = shared.length > 0 ? Buffer.from(content).indexOf(shared) : -1;
    const sides = at < 0 ? [content] : [content.subarray(0, at), content.subarray(at + shared.length)];
    const [length = 0, rest] = sides.map((side) => side.length);
    list.push(rest === undefined ? [path, length] : [path, length, rest]);
    parts.push(...sides);
  }
  const text = Buffer.from(JSON.stringify(list));
  const head = Buffer.from(String(text.length).padStart(digits, '0'));
  return new Uint8Array(Buffer.concat([head, text, ...parts]));
}

/** The file with this path, cut from the pack; undefined where the pack doesn't have it. */
export async function findInPack(pack: Blob, path: string): Promise<Blob | undefined> {
  const start = digits + Number(await pack.slice(0, digits).text());
  const [shared, ...files]: PackList = JSON.parse(await pack.slice(digits, start).text());
  let offset = start + shared;
  for (const [name, length, rest] of files) {
    const [middle, end] = [offset + length, offset + length + (rest ?? 0)];
    if (name === path && rest === undefined) return pack.slice(offset, end);
    if (name === path)
      return new Blob([
        pack.slice(offset, middle),
        pack.slice(start, start + shared),
        pack.slice(middle, end),
      ]);
    offset = end;
  }
  return undefined;
}
