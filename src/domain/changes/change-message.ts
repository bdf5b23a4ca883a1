import { formatDate, type IsoDate } from '../dated/iso-date.ts';
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
export type ComingChange = { page: Page; before: Revision } & (
  | { kind: 'edited' | 'postponed' | 'advanced'; after: Revision }
  | { kind: 'cancelled' }
);

export const comingChangeLabel: Record<ComingChange['kind'], string> = {
  edited: 'Diubah sebelum berlaku',
  postponed: 'Diundur',
  advanced: 'Dimajukan',
  cancelled: 'Batal',
};

/** What became of a coming revision, in one sentence. */
export function describeComing(change: ComingChange): string {
  const day = (date: IsoDate | undefined) => (date ? formatDate(date) : 'tanggal yang tidak diketahui');
  const { kind, before } = change;
  if (kind === 'cancelled') return `Tidak jadi berlaku; semula mulai ${day(before.from)}.`;
  const since = `Mulai berlaku ${day(change.after.from)}`;
  return kind === 'edited' ? `${since}.` : `${since}, semula ${day(before.from)}.`;
}

/** The announcement for the chat channel. `site` is the site's address without a slash at the end. */
export function comingMessage({ areas }: Guide, change: ComingChange, site: string): string {
  const { kind, page, before } = change;
  const shown = kind === 'cancelled' ? page.current : change.after;
  const { title, change: said } = kind === 'cancelled' ? before : change.after;
  return [
    `*Update Panduan CS: ${title}* (${areas.get(page.area)?.label ?? page.area})`,
    `${comingChangeLabel[kind]}: ${said.summary}`,
    describeComing(change),
    ...(shown && shown.change.kind !== 'removed'
      ? [`${kind === 'cancelled' ? 'Tetap berlaku' : 'Untuk agen'}: ${shown.answer}`]
      : []),
    `Selengkapnya: ${site}${kind === 'cancelled' ? pageUrl(page) : revisionUrl(change.after)}`,
  ].join('\n');
}
