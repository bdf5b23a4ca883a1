/** Most characters of a query that a line repeats. */
const most = 60;

/** A query in quotation marks. A long one is cut after a word. */
export function quote(query: string): string {
  if (query.length <= most) return `“${query}”`;
  const words = query.slice(0, most + 1).replace(/\s+\S*$/, '');
  return `“${words.slice(0, most).trimEnd()}…”`;
}
