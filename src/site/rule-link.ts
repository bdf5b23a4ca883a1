import type { ClassQuestion } from '../domain/class/module.ts';
import { shownRevision } from '../domain/dated/dated.ts';
import { titleOf } from '../domain/guide/page.ts';
import { pageUrl } from '../domain/guide/urls.ts';
import { readSections } from '../text/sections.ts';

/** The rule that a question tests: `Pembayaran lewat bank transfer, “Contoh hitungan”`. Undefined where there is none. */
export function ruleLink({ rule: { page, section } }: Pick<ClassQuestion, 'rule'>) {
  if (!page) return undefined;
  const heading = readSections(shownRevision(page)?.body ?? '').find(
    ({ anchor }) => anchor === section,
  )?.heading;
  return {
    title: section && heading ? `${titleOf(page)}, “${heading}”` : titleOf(page),
    url: `${pageUrl(page)}${section ? `#${section}` : ''}`,
  };
}
