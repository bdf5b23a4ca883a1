import { decisionState } from '../../domain/decisions/decision-state.ts';
import { type Check, type CheckContext, draftsOf, fileAt, type Issue, issueAt } from '../check.ts';
import { checkDuplicateRules } from './check-duplicate-rules.ts';
import { checkTermSpelling } from './check-term-spelling.ts';
import { checkVideoLinks } from './check-video-links.ts';

const checks: readonly Check[] = [
  checkDuplicateRules,
  checkOwedDecisions,
  checkTermSpelling,
  checkVideoLinks,
];

/** What is worth a look although the guide is not wrong: warnings only. */
export function checkProse(context: CheckContext): Issue[] {
  return checks.flatMap((check) => [...check(context)]);
}

/** Every decided rule is carried out by a page that names it in `decidedIn`. */
function* checkOwedDecisions(context: CheckContext): Iterable<Issue> {
  const named = decisionsNamed(context);
  // A revision that can't be read may name any decision.
  if (!named) return;
  for (const { path, decisions } of context.guide.notes.values())
    for (const [index, decision] of decisions.entries()) {
      if (decisionState(decision, context.guide.today) !== 'owed' || named.has(decision.ref)) continue;
      const what = `\`${decision.id}\` (${decision.topic}) belum ada di halaman mana pun.`;
      const fix = `Tulis revisi dengan \`${decision.ref}\` di \`decidedIn\`.`;
      yield issueAt(fileAt(context, path).locate(['decisions', index]), 'owed-decision', { what, fix });
    }
}

/** The decisions that revisions name, valid or not; undefined where the list of one can't be read. */
function decisionsNamed(context: CheckContext): Set<string> | undefined {
  const revisions = draftsOf(context, 'revisions');
  const read = new Set(revisions.filter(({ data }) => data.decidedIn).map(({ path }) => path));
  const isWhole = [...context.paths].every((path) => !path.startsWith('guide/') || read.has(path));
  return isWhole ? new Set(revisions.flatMap(({ data }) => data.decidedIn ?? [])) : undefined;
}
