import { stringify } from 'csv-stringify/sync';
import { ruleInForce } from '../domain/dated/in-force.ts';
import type { Guide } from '../domain/guide/guide.ts';
import { pageUrl } from '../domain/guide/urls.ts';

/**
 * The pages in force as a sheet imports them by URL: RFC 4180, UTF-8. A cell that a spreadsheet would run as a
 * formula gets an apostrophe before it, which the sheet hides, so its text is all there and does nothing.
 */
export function writeSheet(guide: Guide, site: URL | undefined): string {
  const rows = [...guide.pages.values()].flatMap((page) => {
    const revision = ruleInForce(page);
    if (!revision) return [];
    const area = guide.areas.get(page.area)?.label ?? page.area;
    return [
      [
        area,
        revision.title,
        revision.answer,
        revision.from ?? 'tidak tercatat',
        `${new URL(pageUrl(page), site)}`,
      ],
    ];
  });
  return stringify([['Area', 'Halaman', 'Jawaban inti', 'Berlaku sejak', 'Tautan'], ...rows], {
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
