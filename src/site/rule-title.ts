import type { ClassQuestion } from '../domain/class/module.ts';
import { shownRevision } from '../domain/dated/dated.ts';
import { titleOf } from '../domain/guide/page.ts';
import { readSections } from '../text/sections.ts';

/** The title of the rule that a question tests: `Pembayaran lewat bank transfer, “Contoh hitungan”`. */
export function ruleTitle({ rule: { page, section } }: Pick<ClassQuestion, 'rule'>): string {
  if (!page) return '';
  const heading = readSections(shownRevision(page)?.body ?? '').find(
    ({ anchor }) => anchor === section,
  )?.heading;
  return section && heading ? `${titleOf(page)}, “${heading}”` : titleOf(page);
}
