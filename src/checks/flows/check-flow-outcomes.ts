import { type CheckContext, draftsOf } from '../check.ts';
import { type Issue, issueAt } from '../issue.ts';

/** Every outcome names its rule and a reply. */
export function* checkFlowOutcomes(context: CheckContext): Iterable<Issue> {
  for (const { file, data } of draftsOf(context, 'flows'))
    for (const [id, { rule, reply }] of Object.entries(data.outcomes ?? {})) {
      const place = file.locateKey(['outcomes', id]);
      if (rule === undefined)
        yield issueAt(place, 'flow-no-rule', {
          what: `Hasil \`${id}\` tidak menyebut dasarnya.`,
          fix: 'Tambahkan `rule: <area>/<halaman>`.',
        });
      if (reply === undefined)
        yield issueAt(place, 'flow-no-reply', {
          what: `Hasil \`${id}\` tidak punya balasan.`,
          fix: 'Tambahkan `reply: <id>`.',
        });
    }
}
