import { addMonths, jakartaDate, laterOf } from '../../domain/dated/iso-date.ts';
import { fileStem, findVersion } from '../../domain/dated/revision-path.ts';
import { isoDateSchema } from '../../schemas/dates.ts';
import { findSchemaAt } from '../../schemas/inspect-schema.ts';
import { type Check, issueAt } from '../check.ts';
import { leavesOf } from '../leaves.ts';
import { findKind } from '../read/kinds.ts';

/** Keys with days of something else, or that may lie far ahead: a decree names all holidays of the next year. */
const free: ReadonlySet<PropertyKey> = new Set(['basedOn', 'confirmedAgainst', 'lastDay', 'value']);

/** A day more than a year ahead is a slip of the hand, such as 2062 for 2026, unless `dateConfirmed` beside it repeats it. */
export const checkFarDates: Check = ({ files, guide: { today } }) => {
  // A build for an earlier day finds what has begun by now, too.
  const limit = addMonths(laterOf(today, jakartaDate(Date.now())), 12);
  return [...files.values()].flatMap((file) => {
    const { slug, correctedOn } = findVersion(fileStem(file.path)) ?? {};
    // The day in its name counts as a field of the file.
    const leaves = leavesOf({ ...(file.data as object), '': correctedOn ?? slug });
    return leaves.toArray().flatMap(({ field, value, group }) => {
      // The schema is asked only about what may be a day: a guide has a hundred thousand values.
      const isLong = typeof value === 'string' && value.length !== 10;
      const day = isLong || field.some((key) => free.has(key)) ? undefined : findDay(value);
      if (!day || day <= limit || day === findDay('dateConfirmed' in group && group.dateConfirmed)) return [];
      const schema = findKind(file.path)?.schema;
      const mayConfirm = schema && findSchemaAt(schema, [...field.slice(0, -1), 'dateConfirmed']);
      const what = `${day} lebih dari setahun lagi.`;
      const fix = mayConfirm ? `Betulkan, atau tambahkan \`dateConfirmed: ${day}\`.` : 'Betulkan.';
      return issueAt(file.locate(field), 'far-date', { what, fix });
    });
  });
};

const findDay = (value: unknown) => isoDateSchema.safeParse(value).data;
