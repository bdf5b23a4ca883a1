import { readStored, writeStored } from '../storage.ts';

const key = 'panduan-cs:penutup';

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

/** Reads how this browser's agent ends replies. Both parts are empty where nothing was set or what is stored can't be read. */
export function readSignOff(): SignOff {
  try {
    const { name, words } = JSON.parse(readStored(key) ?? '{}');
    return { name: `${name ?? ''}`, words: `${words ?? ''}` };
  } catch {
    return { name: '', words: '' };
  }
}

/** Reads the line that this browser's agent ends replies with. Empty where none is set. */
export function readSignOffLine(): string {
  return signOffLine(readSignOff());
}

/** Stores how replies end, in this browser only, and dispatches `sign-off` on the document. */
export function writeSignOff(signOff: SignOff): void {
  writeStored(key, JSON.stringify(signOff));
  document.dispatchEvent(new Event('sign-off'));
}
