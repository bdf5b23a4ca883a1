import { formatDate } from '../domain/dated/iso-date.ts';
import type { PageVersion } from '../domain/feedback/address.ts';
import { findPageText } from '../domain/feedback/page-text.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { revisionUrl } from '../domain/guide/urls.ts';
import type { HostReport } from '../schemas/report.ts';

/** What readers told the host, as lists for `/status/`. Texts that the guide no longer has are left out. */
export function heardItems(guide: Guide, { receipts, gaps, votes }: HostReport) {
  const itemOf = (version: PageVersion, facts: string, names: readonly string[] = []) => {
    const revision = findPageText(guide, version)?.revision;
    if (!revision) return [];
    return { title: revision.title, url: revisionUrl(revision), text: revision.change.summary, facts, names };
  };
  return {
    unread: receipts
      .filter(({ read, of }) => of === undefined || read < of)
      .flatMap(({ version, read, of, missing }) =>
        itemOf(version, `${read}${of === undefined ? '' : ` dari ${of}`} orang sudah membaca`, missing),
      ),
    gaps: gaps.map(({ words, count, last }) => ({
      title: words,
      url: `/cari/#q=${encodeURIComponent(words)}`,
      facts: `${count} kali · terakhir ${formatDate(last)}`,
    })),
    unanswered: votes
      .filter(({ no }) => no > 0)
      .flatMap(({ version, yes, no }) => itemOf(version, `${no} dari ${yes + no} pembaca memilih tidak`)),
  };
}
