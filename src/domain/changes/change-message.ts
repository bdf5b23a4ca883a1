import { formatDate } from '../dated/iso-date.ts';
import type { Guide } from '../guide/guide.ts';
import type { Page, Revision } from '../guide/page.ts';
import { newDecisions } from '../guide/revision-text.ts';
import { pageUrl, revisionUrl } from '../guide/urls.ts';
import { changeKindLabel, startLine } from '../guide/wording.ts';
import type { Change, PageChange } from './changes.ts';

/** The announcement of a change for the chat channel. `site` is the site's address without a slash at the end. */
export function changeMessage(guide: Guide, change: Change, site: string): string {
  const { heading, areas, lines } = tellChange(guide, change);
  return [`*${heading}*${areas}`, ...lines, `Selengkapnya: ${site}${change.url}`].join('\n');
}

/** A change in the words of the chat channel, which are the same before and after its day. `areas` follow the heading. */
export function tellChange(guide: Guide, change: Change) {
  const { kind, title, summary, areas } = change;
  const labels = areas.map((area) => guide.areas.get(area)?.label ?? area).join(', ');
  return {
    heading: `${kind === 'corrected' ? 'Koreksi' : 'Update'} Panduan CS: ${title}`,
    areas: labels && ` (${labels})`,
    lines: [`${changeKindLabel[kind]}: ${summary}`, ...(kind === 'answered' ? [] : ruleLines(change))],
  };
}

function ruleLines({ kind, page, revision, text }: PageChange): string[] {
  if (revision.isHeld) return ['Tertahan: aturan lain mendahuluinya, jadi belum berlaku.'];
  const label = text.state === 'awaiting' ? 'Sementara ini' : 'Untuk agen';
  const corrections = kind === 'corrected' ? [] : revision.corrections;
  return [
    startLine({ ...text, from: revision.from }),
    ...(text.change.kind === 'removed' ? [] : [`${label}: ${text.answer}`]),
    ...newDecisions(page, revision).map(({ note, decision }) => `Keputusan ${formatDate(note)}: ${decision}`),
    ...corrections.map(({ date, what }) => `Dikoreksi ${formatDate(date)}: ${what}`),
  ];
}

/** What became of a revision that was still to come. */
export interface ComingChange {
  kind: keyof typeof comingChangeLabel;
  page: Page;
  before: Revision;
  /** Undefined where it was cancelled. */
  after: Revision | undefined;
}

export const comingChangeLabel = {
  edited: 'Diubah sebelum berlaku',
  postponed: 'Diundur',
  advanced: 'Dimajukan',
  cancelled: 'Batal',
};

/** What became of a coming revision, in one sentence. */
export function describeComing({ kind, before, after }: ComingChange): string {
  const day = ({ from }: Revision) => (from ? formatDate(from) : 'tanggal yang tidak diketahui');
  if (!after) return `Tidak jadi berlaku; semula mulai ${day(before)}.`;
  return `Mulai berlaku ${day(after)}${kind === 'edited' ? '' : `, semula ${day(before)}`}.`;
}

/** The announcement for the chat channel. `site` is the site's address without a slash at the end. */
export function comingMessage({ areas }: Guide, change: ComingChange, site: string): string {
  const { kind, page, before, after } = change;
  const { title, change: said } = after ?? before;
  const shown = after ?? page.current;
  const isRule = shown && shown.change.kind !== 'removed';
  return [
    `*Update Panduan CS: ${title}* (${areas.get(page.area)?.label ?? page.area})`,
    `${comingChangeLabel[kind]}: ${said.summary}`,
    describeComing(change),
    ...(isRule ? [`${after ? 'Untuk agen' : 'Tetap berlaku'}: ${shown.answer}`] : []),
    `Selengkapnya: ${site}${after ? revisionUrl(after) : pageUrl(page)}`,
  ].join('\n');
}
