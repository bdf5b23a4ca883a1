import { listChanges } from '../../domain/changes/changes.ts';
import type { ClassModule, ClassQuestion } from '../../domain/class/module.ts';
import { shownRevision } from '../../domain/dated/dated.ts';
import { formatDate } from '../../domain/dated/iso-date.ts';
import { versionName } from '../../domain/dated/revision-path.ts';
import type { Guide } from '../../domain/guide/guide.ts';
import { type Page, titleOf } from '../../domain/guide/page.ts';
import { moduleUrl, pageUrl } from '../../domain/guide/urls.ts';
import { readSections } from '../../text/sections.ts';

/** A module as the class's elements know it: what they need to grade, to count and to lead on. The words are in the page. */
export type IslandModule = ReturnType<typeof islandModulesOf>[number];

/** A question as the elements know it. */
export type IslandQuestion = ReturnType<typeof questionOf>;

/** Makes the modules for the elements. */
export function islandModulesOf(modules: Iterable<ClassModule>) {
  return [...modules].map((module) => ({
    id: module.id,
    title: module.title,
    url: moduleUrl(module),
    pages: module.read.map((page) => ({ id: page.id, revision: revisionSeen(page) })),
    /** Ids, as `<module>/<task>`. */
    tasks: module.tasks.map(({ id }) => `${module.id}/${id}`),
    questions: module.questions.map(questionOf),
    /** Keys of the questions that have stepped aside: they aren't asked, and the learner's answers to them are kept. */
    aside: module.aside.map(({ key }) => key),
    /** The newest change of each page that it has the learner read or asks about. */
    changes: pagesOf(module).flatMap(changeOf),
  }));
}

/** The version of the guide in words: the day of the build, and the day of the newest change in it. */
export function guideVersion(guide: Guide): string {
  const newest = listChanges(guide).find(({ date }) => date !== undefined && date <= guide.today)?.date;
  const change = newest ? `; perubahan terakhirnya ${formatDate(newest)}` : '';
  return `Panduan per ${formatDate(guide.today)}${change}.`;
}

/** The text that a reader of the page sees today, by the last correction that affects what was learned; empty where there is none. */
export function revisionSeen(page: Page): string {
  const shown = shownRevision(page);
  return shown
    ? versionName({ ...shown, correctedOn: shown.corrections.findLast(({ affects }) => affects)?.date })
    : '';
}

function pagesOf({ read, questions, aside }: ClassModule): Page[] {
  return [...new Set([...read, ...[...questions, ...aside].flatMap(({ rule }) => rule.page ?? [])])];
}

/** What changed last in a page's rule, and since which day the guide says so and it holds. */
function changeOf(page: Page) {
  const { current } = page;
  if (!current) return [];
  const correction = current.corrections.findLast(({ affects }) => affects);
  const day = [current.from ?? '', current.recorded ?? '', correction?.date ?? ''].sort().at(-1);
  if (!day) return [];
  const summary = correction?.what ?? current.change.summary;
  return { page: page.id, title: current.title, url: pageUrl(page), day, summary };
}

function questionOf(question: ClassQuestion) {
  const { key, kind, right, options, amount, rule, stepsAside } = question;
  return {
    key,
    kind,
    right,
    against: rule.page ? revisionSeen(rule.page) : '',
    options: options.map(({ id }) => id),
    /** Wrong amounts that are recognised, as answers give them. */
    slips: amount?.slips.map(({ value }) => String(value)) ?? [],
    /** The day on which it steps aside, where it is known. */
    ...(stepsAside && { ends: stepsAside.on }),
    rule: ruleLink(question) ?? { title: '', url: '' },
  };
}

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
