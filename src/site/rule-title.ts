import { titleOf } from '../domain/assemble.ts';
import type { ClassQuestion } from '../domain/class/module.ts';
import { shownRevision } from '../domain/in-force.ts';
import { readSections } from '../markdown/sections.ts';

/** What the rule that a question tests is called: `Pembayaran lewat bank transfer, “Contoh hitungan”`. */
export function ruleTitle({ rule: { page, section } }: Pick<ClassQuestion, 'rule'>): string {
  if (!page) return '';
  const heading = readSections(shownRevision(page)?.body ?? '').find(
    ({ anchor }) => anchor === section,
  )?.heading;
  return section && heading ? `${titleOf(page)}, “${heading}”` : titleOf(page);
}
