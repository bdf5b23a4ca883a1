import { createHash } from 'node:crypto';
import type { PageVersion } from '../../../src/domain/feedback/address.ts';

/** 16 hexadecimal digits, the same for the same number. */
export const nonceOf = (number: number) =>
  createHash('sha256').update(String(number)).digest('hex').slice(0, 16);

// Lines as nginx writes them.

export const readLine = (user: string, version: PageVersion, day: string) =>
  JSON.stringify({ kind: 'baca', user, version, day });

export const voteLine = (version: PageVersion, answer: 'ya' | 'tidak', day: string, nonce: string) =>
  JSON.stringify({ kind: 'menjawab', version, answer, day, nonce });

export const gapLine = (words: string, day: string, nonce: string) =>
  JSON.stringify({ kind: 'tidak-ketemu', words: encodeURIComponent(words), day, nonce });
