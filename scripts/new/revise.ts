import { upkeep } from '../../src/checks/revisions/check-frozen.ts';
import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import { ownToRevision } from '../../src/domain/dated/revision-path.ts';
import type { Page, Revision } from '../../src/domain/guide/page.ts';
import { policyKey } from '../../src/domain/policy/policy.ts';
import type { ChangeKind } from '../../src/schemas/revision.ts';
import { asideSteps, confirmedOn, inlineConfirmations, readingSteps } from './confirmations.ts';
import { cutFields, editFields } from './fields.ts';
import type { Scaffold, Scene } from './form.ts';
import { blank } from './yaml-text.ts';

/** What is new in a revision. */
export interface Revised {
  date: IsoDate;
  path: string;
  /** The revision in force before `date`, on which it is based. */
  basis: Revision;
  /** The revision whose text it begins with. */
  source: Revision;
  kind: ChangeKind;
  summary: string | undefined;
  /** Added to the decisions of `source`. */
  decisions: readonly string[];
  /** Decisions of `source` that it no longer carries out. */
  drops: readonly string[];
}

/** A page's next revision: the bytes of `source`, except for the fields that are about a single revision. */
export function revise(page: Page, revised: Revised, scene: Scene): Scaffold {
  const { date, path, basis, source, kind, summary, decisions, drops } = revised;
  const { guide, texts } = scene;
  const refsOf = ({ decidedIn }: Revision) => decidedIn.map(({ ref }) => ref);
  const carried = kind === 'removed' ? [] : refsOf(source).filter((ref) => !drops.includes(ref));
  const decidedIn = [...new Set([...carried, ...decisions])];
  const dropped = refsOf(basis).filter((ref) => !decidedIn.includes(ref));
  const values = [...guide.policies.values()].filter((policy) => policy.page === page.id).map(policyKey);
  const { confirmedAgainst } = source;
  const subjects = [...Object.keys(confirmedAgainst), ...values];
  const confirmed = confirmedOn(date, subjects, confirmedAgainst, scene);
  // What isn't part of the rule, such as the replies, stays as it is now.
  const kept = cutFields(texts.get(basis.path) ?? '').fields.filter(
    ({ key }) => upkeep.has(key) && !ownToRevision.has(key),
  );
  const text = editFields(texts.get(source.path) ?? '', {
    ...withoutOwn,
    id: freeId(`${page.id}/${date}`, scene),
    recorded: guide.today,
    basedOn: basis.version,
    change: changeOf(kind, summary, dropped),
    ...(decidedIn.join() === refsOf(source).join() ? {} : { decidedIn }),
    ...(source === basis ? {} : Object.fromEntries(kept.map(({ key, value }) => [key, value]))),
    confirmedAgainst: inlineConfirmations(confirmed),
  });
  return {
    files: [{ path, text }],
    next: [
      ...(summary ? [] : ['Isi `change.summary` dengan satu baris.']),
      ...readingSteps(confirmed, confirmedAgainst),
      ...mergeStep(page, date),
      ...asideSteps(page.id, date, scene),
    ],
  };
}

/** The fields that a copy of a revision doesn't take over, for `editFields`. */
export const withoutOwn = Object.fromEntries([...ownToRevision].map((key) => [key, undefined]));

/** The data of `change`. */
export function changeOf(kind: ChangeKind, summary: string | undefined, drops: readonly string[]): object {
  return { kind, summary: summary ?? blank, drops: drops.length > 0 ? drops : undefined };
}

/** For the author: a revision that waits beyond `date` has to take over what changed before it. */
export function mergeStep({ id, revisions, held }: Page, date: IsoDate): string[] {
  const later = [...revisions, ...held].find(({ from }) => from !== undefined && from > date);
  return later
    ? [
        `Revisi ${later.slug} sudah menunggu. Sesudah isinya jadi, gabungkan: \`npm run new -- merge ${id}\`. Tanpa itu ia tertahan.`,
      ]
    : [];
}

/** The id, or the id with the first number from 2 on with which no revision has it yet. */
export function freeId(id: string, { guide }: Scene): string {
  const all = [...guide.pages.values()].flatMap(({ revisions, held }) => [...revisions, ...held]);
  const taken = new Set(all.map((each) => each.id));
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
