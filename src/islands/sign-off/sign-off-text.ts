/** How an agent ends replies: the name, and the words with `{nama}` where the name stands. */
export interface SignOff {
  name: string;
  words: string;
}

/** The words of an agent who set only a name. */
export const usualWords = 'Salam, {nama}';

/** The line at the end of a reply. Empty where nothing is set, or where the words need a name and there is none. */
export function signOffLine({ name, words }: SignOff): string {
  const line = words.trim() || (name.trim() && usualWords);
  if (line.includes('{nama}') && !name.trim()) return '';
  return line.replaceAll('{nama}', () => name.trim());
}

/** A message with the line below it, after an empty line. Without a line it is the message alone. */
export function withSignOff(message: string, line: string): string {
  return line ? `${message}\n\n${line}` : message;
}
