import type { FlowData } from '../../schemas/flow.ts';
import { type Check, draftsOf } from '../check.ts';
import { type Issue, issueAt } from '../issue.ts';
import type { ParsedFile } from '../read/parse-file.ts';

/** Every outcome names its rule and a reply. */
export const checkFlowOutcomes: Check = (context) =>
  draftsOf(context, 'flows').flatMap(({ file, data: { outcomes = {} } }) => [
    ...incompleteIssues(file, outcomes),
  ]);

function* incompleteIssues(file: ParsedFile, outcomes: FlowData['outcomes']): Iterable<Issue> {
  for (const [id, { rule, reply }] of Object.entries(outcomes)) {
    const place = file.locateKey(['outcomes', id]);
    if (rule === undefined) {
      yield issueAt(place, 'flow-no-rule', {
        what: `Hasil \`${id}\` tidak menyebut dasarnya.`,
        fix: 'Tambahkan `rule: <area>/<halaman>`.',
      });
    }
    if (reply === undefined) {
      yield issueAt(place, 'flow-no-reply', {
        what: `Hasil \`${id}\` tidak punya balasan.`,
        fix: 'Tambahkan `reply: <id>`.',
      });
    }
  }
}
