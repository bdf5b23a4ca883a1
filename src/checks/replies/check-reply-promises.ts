import { findInForce } from '../../domain/dated/in-force.ts';
import { findRevisionPath } from '../../domain/dated/revision-path.ts';
import { isDecided, type Policy } from '../../domain/policy/policy.ts';
import { findPromises } from '../../domain/replies/promises.ts';
import { slotsOf } from '../../domain/replies/reply-text.ts';
import { type Check, type CheckContext, fileAt, issueAt } from '../check.ts';

/** While a page's SLA isn't decided, none of its replies says when, except the one that waits for the decision. */
export const checkReplyPromises: Check = (context) => {
  const { content, guide } = context;
  const undecided = [...guide.policies.values()].filter(
    (policy) => policy.kind === 'duration-hours' && !isDecided(policy, guide.today),
  );
  return content.replies.flatMap(({ path, body, data }) => {
    const { id = '' } = findRevisionPath(path) ?? {};
    const policy = undecided.find((each) => offers(context, each, id));
    if (!policy) return [];
    const slots = policy.replies?.decided === id ? [] : slotsOf(body, data.placeholders, 'time');
    const promised = [...findPromises(body), ...slots];
    return promised.map(({ text, index }) =>
      issueAt(fileAt(context, path).locateInBody(index), 'reply-promise', {
        what: `\`${text}\` menjanjikan waktu; ${policy.title} belum diputuskan${openSince(policy, guide.today)}.`,
        fix: 'Hapus waktunya, atau tulis `Untuk saat ini kami belum bisa menyebutkan batas waktunya.`',
      }),
    );
  });
};

/** Whether the policy's page offers the reply in a revision that is in force or coming. */
function offers({ guide }: CheckContext, { page, replies }: Policy, id: string): boolean {
  if (replies?.open === id) return true;
  const { revisions = [], current } = guide.pages.get(page ?? '') ?? {};
  return revisions
    .slice(current ? revisions.indexOf(current) : 0)
    .some((revision) => revision.replies.some((reply) => reply.id === id));
}

function openSince({ rows }: Policy, today: string): string {
  const { source, open } = findInForce(rows, today) ?? {};
  const ref = open ?? source;
  return ref?.includes('#') ? ` (${ref})` : '';
}
