import { addMonths, jakartaDate, laterOf } from '../../domain/dated/iso-date.ts';
import { fileStem, findVersion } from '../../domain/dated/revision-path.ts';
import { isoDateSchema } from '../../schemas/dates.ts';
import { findSchemaAt } from '../../schemas/inspect-schema.ts';
import { type Check, issueAt } from '../check.ts';
import { findKind } from '../read/kinds.ts';

/** Keys with days of something else, or that may lie far ahead: a decree names all holidays of the next year. */
const free: ReadonlySet<string> = new Set(['basedOn', 'confirmedAgainst', 'lastDay', 'value']);

/** A day more than a year ahead is a slip of the hand, such as 2062 for 2026, unless `dateConfirmed` beside it repeats it. */
export const checkFarDates: Check = ({ files, guide: { today } }) => {
  // A build for an earlier day finds what has begun by now, too.
  const limit = addMonths(laterOf(today, jakartaDate(Date.now())), 12);
  return [...files.values()].flatMap((file) => {
    const { slug, correctedOn } = findVersion(fileStem(file.path)) ?? {};
    // The day in its name counts as a field of the file.
    const days = farDays({ ...(file.data as object), '': correctedOn ?? slug }, limit);
    return [...days].map(({ field, day }) => {
      const schema = findKind(file.path)?.schema;
      const mayConfirm = schema && findSchemaAt(schema, [...field.slice(0, -1), 'dateConfirmed']);
      const what = `${day} lebih dari setahun lagi.`;
      const fix = mayConfirm ? `Betulkan, atau tambahkan \`dateConfirmed: ${day}\`.` : 'Betulkan.';
      return issueAt(file.locate(field), 'far-date', { what, fix });
    });
  });
};

/** The days after `limit` below a group or list, with their fields, except those that it confirms. */
function* farDays(
  group: object,
  limit: string,
  at: PropertyKey[] = [],
): Generator<{ field: PropertyKey[]; day: string }> {
  const confirmed = isoDateSchema.safeParse('dateConfirmed' in group && group.dateConfirmed).data;
  for (const [key, value] of Object.entries(group)) {
    if (free.has(key)) continue;
    const field = [...at, Array.isArray(group) ? Number(key) : key];
    // The schema is asked only about what may be a day: a guide has a hundred thousand values.
    const isLong = typeof value === 'string' && value.length !== 10;
    const day = isLong ? undefined : isoDateSchema.safeParse(value).data;
    if (day !== undefined && day > limit && day !== confirmed) yield { field, day };
    else if (typeof value === 'object' && value !== null) yield* farDays(value, limit, field);
  }
}
