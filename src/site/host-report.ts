import { formatDate } from '../domain/dated/iso-date.ts';
import type { PageVersion } from '../domain/feedback/address.ts';
import { findPageText } from '../domain/feedback/page-text.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { revisionUrl } from '../domain/guide/urls.ts';
import type { HostReport } from '../schemas/report.ts';

/** What readers told the host of a text, for `/status/`. */
export interface HeardItem {
  title: string;
  url: string;
  text?: string;
  facts: string;
  /** Who hasn't read it; none where the report names nobody. */
  names?: readonly string[];
}

/** What readers told the host, as lists for `/status/`. Texts that the guide no longer has are left out. */
export function heardItems(guide: Guide, { receipts, gaps, votes }: HostReport) {
  const itemOf = (version: PageVersion, facts: string): HeardItem[] => {
    const revision = findPageText(guide, version)?.revision;
    if (!revision) return [];
    return [{ title: revision.title, url: revisionUrl(revision), text: revision.change.summary, facts }];
  };
  return {
    unread: receipts
      .filter(({ read, of }) => of === undefined || read < of)
      .flatMap(({ version, read, of, missing: names = [] }) =>
        itemOf(
          version,
          of === undefined ? `${read} orang sudah membaca` : `${read} dari ${of} orang sudah membaca`,
        ).map((item) => ({ ...item, names })),
      ),
    gaps: gaps.map(({ words, count, last }): HeardItem => {
      const facts = `${count} kali · terakhir ${formatDate(last)}`;
      return { title: words, url: `/cari/#q=${encodeURIComponent(words)}`, facts };
    }),
    unanswered: votes
      .filter(({ no }) => no > 0)
      .flatMap(({ version, yes, no }) => itemOf(version, `${no} dari ${yes + no} pembaca memilih tidak`)),
  };
}
