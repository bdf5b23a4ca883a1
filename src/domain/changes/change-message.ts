import type { Guide } from '../guide/guide.ts';
import { changeKindLabel, sinceLine } from '../guide/wording.ts';
import type { Change } from './changes.ts';

/** The announcement of a change for the chat channel. `site` is the site's address without a slash at the end. */
export function changeMessage(guide: Guide, change: Change, site: string): string {
  const { kind, title, summary, url, areas } = change;
  const labels = areas.map((area) => guide.areas.get(area)?.label ?? area).join(', ');
  return [
    `*${kind === 'corrected' ? 'Koreksi' : 'Update'} Panduan CS: ${title}*${labels && ` (${labels})`}`,
    `${changeKindLabel[kind]}: ${summary}`,
    ...ruleLines(guide, change),
    `Selengkapnya: ${site}${url}`,
  ].join('\n');
}

function ruleLines({ today }: Guide, change: Change): string[] {
  if (change.kind === 'answered') return [];
  const { text, revision } = change;
  if (revision.isHeld) return ['Tertahan: aturan lain mendahuluinya, jadi belum berlaku.'];
  const label = text.state === 'awaiting' ? 'Sementara ini' : 'Untuk agen';
  return [
    sinceLine(revision, today),
    ...(text.change.kind === 'removed' ? [] : [`${label}: ${text.answer}`]),
  ];
}
