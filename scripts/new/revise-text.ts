import { upkeep } from '../../src/checks/revisions/check-frozen.ts';
import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import { ownToRevision } from '../../src/domain/dated/revision-path.ts';
import type { Revision } from '../../src/domain/guide/page.ts';
import { policyKey } from '../../src/domain/policy/policy.ts';
import type { ConfirmedAgainst } from '../../src/schemas/confirmed.ts';
import type { ChangeKind } from '../../src/schemas/revision.ts';
import { confirmationLines, confirmedOn } from './confirmations.ts';
import { cutFields, editFields } from './fields.ts';
import type { Scene } from './form.ts';
import { yamlBlockList, yamlValue } from './yaml-text.ts';

/** What is new in a revision. */
export interface Revised {
  date: IsoDate;
  /** The revision in force before `date`, on which it is based. */
  basis: Revision;
  /** The revision whose text it begins with: nearly always `basis`. */
  source: Revision;
  kind: ChangeKind;
  summary: string | undefined;
  /** Added to the decisions of `source`. */
  decisions: readonly string[];
  /** Decisions of `source` that it no longer carries out. */
  drops: readonly string[];
}

/** The text of a page's next revision: the bytes of `source`, except for the fields that are about a single revision. */
export function reviseText(revised: Revised, scene: Scene): string {
  const { date, basis, source, kind, summary, decisions, drops } = revised;
  const { guide, texts } = scene;
  const carried = source.decidedIn.map(({ ref }) => ref);
  const kept = kind === 'removed' ? [] : carried.filter((ref) => !drops.includes(ref));
  const decidedIn = [...new Set([...kept, ...decisions])];
  const dropped = basis.decidedIn.map(({ ref }) => ref).filter((ref) => !decidedIn.includes(ref));
  return editFields(texts.get(source.path) ?? '', {
    ...Object.fromEntries([...ownToRevision].map((key) => [key, []])),
    ...(source === basis ? {} : upkeepOf(texts.get(basis.path) ?? '')),
    id: [`id: ${freeId(`${source.page}/${date}`, scene)}`],
    recorded: [`recorded: ${guide.today}`],
    basedOn: [`basedOn: ${basis.version}`],
    change: changeLines(kind, summary, dropped),
    ...(decidedIn.join() === carried.join() ? {} : { decidedIn: yamlBlockList('decidedIn', decidedIn) }),
    confirmedAgainst: confirmationLines(valuesOn(date, source, scene)),
  });
}

/** The values that a page's next revision from `date` speaks of, as they are on that day. */
export function valuesOn(
  date: IsoDate,
  { page, confirmedAgainst }: Revision,
  scene: Scene,
): ConfirmedAgainst {
  const values = [...scene.guide.policies.values()].filter((policy) => policy.page === page).map(policyKey);
  return confirmedOn(date, [...Object.keys(confirmedAgainst), ...values], confirmedAgainst, scene);
}

/** The lines of the fields that aren't part of the rule, such as the replies: they stay as they are now. */
function upkeepOf(text: string): Record<string, string[]> {
  const { fields } = cutFields(text);
  return Object.fromEntries(
    fields
      .filter(({ key }) => upkeep.has(key) && !ownToRevision.has(key))
      .map((field) => [field.key, field.text.trimEnd().split(/\r?\n/)]),
  );
}

/** The lines of `change`. */
export function changeLines(kind: string, summary: string | undefined, drops: readonly string[]): string[] {
  const dropLines = drops.length > 0 ? yamlBlockList('drops', drops) : [];
  return [
    'change:',
    ...[`kind:${yamlValue(kind)}`, `summary:${yamlValue(summary)}`, ...dropLines].map((line) => `  ${line}`),
  ];
}

/** The id, or the id with the first number from 2 on with which no revision has it yet. */
export function freeId(id: string, { guide }: Scene): string {
  const taken = new Set(
    [...guide.pages.values()].flatMap(({ revisions, held }) =>
      [...revisions, ...held].map((each) => each.id),
    ),
  );
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
