import { formatDate } from '../dated/iso-date.ts';
import type { Guide } from '../guide/guide.ts';
import { revisionUrl } from '../guide/urls.ts';
import { changeKindLabel } from '../guide/wording.ts';
import type { Change } from './changes.ts';

/** The announcement of a change for the chat channel. `site` is the site's address without a slash at the end. */
export function changeMessage(guide: Guide, { page, revision }: Change, site: string): string {
  const area = guide.areas.get(page.area)?.label ?? page.area;
  const since = revision.from ? formatDate(revision.from) : 'tanggalnya tidak tercatat';
  const answerLabel = revision.state === 'awaiting' ? 'Sementara ini' : 'Jawaban inti';
  return [
    `*Update Panduan CS: ${revision.title}* (${area})`,
    `${changeKindLabel[revision.change.kind]}: ${revision.change.summary}`,
    `Berlaku sejak: ${since}`,
    ...(revision.change.kind === 'removed' ? [] : [`${answerLabel}: ${revision.answer}`]),
    `Selengkapnya: ${site}${revisionUrl(revision)}`,
  ].join('\n');
}
