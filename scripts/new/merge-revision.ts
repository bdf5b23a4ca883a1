import { ownToRevision, type VersionName } from '../../src/domain/dated/revision-path.ts';
import type { Revision } from '../../src/domain/guide/page.ts';
import { cutFields, editFields, type FieldPieces } from './fields.ts';
import type { Scene } from './form.ts';
import { type Merged, mergeLines } from './merge-lines.ts';
import { changeLines } from './revise-text.ts';
import { yamlBlockList } from './yaml-text.ts';

/** What now holds before the day of a revision that was written from something earlier. */
export interface Before {
  version: VersionName;
  text: string;
}

/** Fields of a revision that say nothing of the rule, or that are worked out from both. */
const notMerged = new Set([...ownToRevision, 'change', 'decidedIn', 'confirmedAgainst']);

/**
 * A revision's text with what changed before it since it was written: on both sides line by line, its decisions as a set. Then it is
 * based on what now holds.
 */
export function mergeRevision(revision: Revision, before: Before, { texts }: Scene): Merged {
  const ours = texts.get(revision.path) ?? '';
  const base = texts.get(`guide/${revision.page}/${revision.basedOn}.md`);
  if (base === undefined) return { conflicts: [`basedOn: ${revision.basedOn}`] };
  const [first, now, other] = [base, ours, before.text].map(cutFields) as [
    FieldPieces,
    FieldPieces,
    FieldPieces,
  ];
  const body = mergeLines({ base: first.after, ours: now.after, theirs: other.after });
  const keys = [...new Set([...now.fields, ...other.fields].map(({ key }) => key))];
  const fields = keys.map((key) => {
    const [a, b, c] = [first, now, other].map((cut) => fieldText(cut, key)) as [string, string, string];
    return notMerged.has(key) ? { text: b } : mergeLines({ base: a, ours: b, theirs: c });
  });
  const conflicts = [...fields, body].flatMap((each) => ('conflicts' in each ? each.conflicts : []));
  if (conflicts.length > 0) return { conflicts };
  const text = now.before + [...fields, body].map((each) => ('text' in each ? each.text : '')).join('');

  const [old, own, theirs] = [first, now, other].map(decisionsOf) as [string[], string[], string[]];
  const gone = old.filter((ref) => !theirs.includes(ref));
  const isDropped = (ref: string) => gone.includes(ref) || revision.change.drops.includes(ref);
  const decidedIn = [...new Set([...theirs, ...own])].filter((ref) => !isDropped(ref));
  const drops = revision.change.drops.filter((ref) => !gone.includes(ref));
  return {
    text: editFields(text, {
      id: [`id: ${revision.id}`],
      basedOn: [`basedOn: ${before.version}`],
      ...(drops.length === revision.change.drops.length
        ? {}
        : { change: changeLines(revision.change.kind, revision.change.summary, drops) }),
      ...(decidedIn.join() === own.join() ? {} : { decidedIn: yamlBlockList('decidedIn', decidedIn) }),
    }),
  };
}

const fieldText = ({ fields }: FieldPieces, key: string) =>
  fields.find((field) => field.key === key)?.text ?? '';

function decisionsOf({ fields }: FieldPieces): string[] {
  const value = fields.find(({ key }) => key === 'decidedIn')?.value;
  return Array.isArray(value) ? value.map(String) : [];
}
