/** What authors call a type that a schema asks for. */
export function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: 'teks',
    int: 'angka bulat',
    number: 'angka',
    array: 'daftar (tiap baris diawali `- `)',
    object: 'kumpulan kunci',
    record: 'kumpulan kunci',
    boolean: 'true atau false',
  };
  return names[expected] ?? expected;
}

/** A value as the author wrote it, shortened; a day without its time. */
export function quote(value: unknown): string {
  const text =
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'string'
        ? value
        : (JSON.stringify(value) ?? '');
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}

/** A field's name with list items counted from 1: `questions[1].ask`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key + 1}]` : `${text}${text && '.'}${String(key)}`),
    '',
  );
}

/** The start of `text` that fits in `limit` characters, ending with a whole word. */
export function fitting(text: string, limit: number): string {
  const cut = text.slice(0, limit + 1);
  return (/^(.*\S)\s/su.exec(cut)?.[1] ?? cut.slice(0, limit)).trimEnd();
}
