import type { IsoDate } from '../dated/iso-date.ts';
import type { PageId, VersionName } from '../dated/revision-path.ts';

/** Below it are the addresses by which readers tell the host something: each is one GET, which the web server logs. */
export const feedbackRoot = '/umpan-balik/';

/** Answers who is logged in, by a header. It isn't logged. */
export const whoAddress = `${feedbackRoot}siapa`;

/** The header of every answer below `feedbackRoot`: the login's name of the reader. */
export const userHeader = 'X-Panduan-User';

/** The maximum length of the words of a gap, in characters. */
export const gapLength = 200;

/** A page's revision with its correction: `pengiriman/bukti-pod@2023-11-01.koreksi-2026-12-02`. */
export type PageVersion = `${PageId}@${VersionName}`;

/** What a reader pressed. `day`: of the press, in Jakarta. `nonce`: 16 random hexadecimal digits, so that a press sent twice counts once. */
export type Press =
  | { kind: 'baca'; version: PageVersion; day: IsoDate }
  | { kind: 'menjawab'; version: PageVersion; answer: 'ya' | 'tidak'; day: IsoDate; nonce: string }
  | { kind: 'tidak-ketemu'; words: string; day: IsoDate; nonce: string };

const version = String.raw`[a-z0-9-]+/[a-z0-9-]+@(?:awal|\d{4}-\d\d-\d\d)(?:\.koreksi-\d{4}-\d\d-\d\d)?`;
const day = String.raw`\d{4}-\d\d-\d\d`;
const nonce = '[0-9a-f]{16}';

/** The path of each kind of press, as a regular expression that JavaScript and nginx read alike, with a named group for each field. */
export const pressPaths: Readonly<Record<Press['kind'], string>> = {
  baca: `^${feedbackRoot}baca/(?<version>${version})/(?<day>${day})$`,
  menjawab: `^${feedbackRoot}menjawab/(?<version>${version})/(?<answer>ya|tidak)/(?<day>${day})/(?<nonce>${nonce})$`,
  'tidak-ketemu': `^${feedbackRoot}tidak-ketemu/(?<day>${day})/(?<nonce>${nonce})$`,
};

/** The address that tells the host of a press. The words of a gap are its query, as no log but that of gaps has queries. */
export function pressAddress(press: Press): string {
  const { kind, day } = press;
  if (kind === 'baca') return `${feedbackRoot}baca/${press.version}/${day}`;
  if (kind === 'menjawab')
    return `${feedbackRoot}menjawab/${press.version}/${press.answer}/${day}/${press.nonce}`;
  const words = encodeURIComponent([...press.words].slice(0, gapLength).join(''));
  return `${feedbackRoot}tidak-ketemu/${day}/${press.nonce}?${words}`;
}
