import { findInForce } from '../../src/domain/dated/in-force.ts';
import type { Unread } from '../../src/domain/dated/read-against.ts';
import { findVersion } from '../../src/domain/dated/revision-path.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import type { Page } from '../../src/domain/guide/page.ts';
import { listAsides, referrersOf, type SpeakingText } from '../../src/domain/guide/speaking-texts.ts';
import { sayValue } from '../../src/domain/policy/value-text.ts';

/** The texts that step aside on `head` and didn't on `base`, each beside the rule that it wasn't read against: what both say now. */
export function compareAsides(base: Guide, head: Guide) {
  const all = (guide: Guide) =>
    listAsides(guide).flatMap((aside) => aside.unread.map((unread) => ({ aside, unread })));
  const keyOf = ({ aside: { text }, unread }: ReturnType<typeof all>[number]) =>
    [text.kind, text.id, text.path, unread.subject, unread.version].join(' ');
  const known = new Set(all(base).map(keyOf));
  return all(head)
    .filter((each) => !known.has(keyOf(each)))
    .map(({ aside, unread }) => {
      return { aside, unread, says: textOf(head, aside.text, unread), rule: ruleOf(head, unread) };
    });
}

/** The rows of values that `head` adds to `base` or corrects, each with what the value was on that day before. */
export function compareValues(base: Guide, head: Guide) {
  return [...head.policies.values()].flatMap((policy) => {
    const old = base.policies.get(policy.id)?.rows ?? [];
    return policy.rows.flatMap((row) => {
      const same = old.find(({ from }) => from === row.from);
      if (same && same.corrections.length === row.corrections.length) return [];
      return { policy, row, before: findInForce(old, row.from) };
    });
  });
}

/** What names a page whose value changes, or a page that is withdrawn, without having been read against it. */
export function findMentions(
  head: Guide,
  values: ReturnType<typeof compareValues>,
  withdrawn: readonly Page[],
) {
  const valued = values.flatMap(({ policy }) => head.pages.get(policy.page ?? '') ?? []);
  return [...new Set([...valued, ...withdrawn])].flatMap((page) =>
    referrersOf(head, page).flatMap((referrer) =>
      referrer.kind === 'term' || referrer.kind === 'page' ? { page, referrer } : [],
    ),
  );
}

function textOf(guide: Guide, { kind, id, path }: SpeakingText, { subject }: Unread): string {
  const atPath = <Item extends { path: string }>(items: Iterable<Item> = []) =>
    [...items].find((each) => each.path === path);
  switch (kind) {
    case 'page':
      return atPath(guide.pages.get(id)?.revisions)?.answer ?? '';
    case 'reply':
      return atPath(guide.replies.get(id)?.revisions)?.text ?? '';
    case 'flow': {
      const outcomes = atPath(guide.flows.get(id)?.revisions)?.outcomes ?? [];
      const own = outcomes.filter(({ rule }) => rule === subject);
      return (own.length > 0 ? own : outcomes)
        .map(({ title, steps }) => `${title}: ${steps.join(' ')}`)
        .join(' / ');
    }
    case 'case': {
      const { aside = [], questions = [] } = atPath(guide.modules.values()) ?? {};
      const question = [...aside, ...questions].find(({ key }) => key.endsWith(`/${id}`));
      const right = question?.options.filter((option) => question.right.includes(option.id)) ?? [];
      return `${question?.ask} ${right.map(({ text }) => text).join(' / ')}`;
    }
  }
}

function ruleOf({ pages, policies }: Guide, { subject, version }: Unread): string {
  const { slug } = findVersion(version) ?? {};
  const row = policies.get(subject.replace('policy/', ''))?.rows.find((each) => each.slug === slug);
  if (row) return sayValue(row);
  return pages.get(subject)?.revisions.find((each) => each.slug === slug)?.answer ?? '';
}
