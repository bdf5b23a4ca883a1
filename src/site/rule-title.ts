import { titleOf } from '../domain/assemble.ts';
import type { ClassQuestion } from '../domain/class/module.ts';
import { readSections } from '../markdown/sections.ts';

/** What the rule that a question tests is called: `Pembayaran lewat bank transfer, “Contoh hitungan”`. */
export function ruleTitle({ rule: { page, section } }: Pick<ClassQuestion, 'rule'>): string {
  if (!page) return '';
  const { body = '' } = page.current ?? page.revisions[0] ?? {};
  const heading = readSections(body).find(({ anchor }) => anchor === section)?.heading;
  return section && heading ? `${titleOf(page)}, “${heading}”` : titleOf(page);
}
