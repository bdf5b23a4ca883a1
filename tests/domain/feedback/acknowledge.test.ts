import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAsked } from '../../../src/domain/feedback/acknowledge.ts';
import type { Revision } from '../../../src/domain/guide/page.ts';

const today = '2026-12-10';
type Asking = Parameters<typeof findAsked>[0];

/** A revision of 1 December. `corrected`: of each of its corrections, from 2 December on, whether it asks. */
function revision(
  change: Partial<Revision['change']>,
  corrected: readonly (true | undefined)[] = [],
): Asking {
  const texts = [undefined, ...corrected].map((acknowledge) => ({ acknowledge }) as Revision);
  return {
    ...{ id: 'a/was/2026-12-01', page: 'a/b', slug: '2026-12-01', from: '2026-12-01', until: undefined },
    change: { kind: 'changed', summary: 'x', drops: [], ...change },
    acknowledge: corrected.at(-1),
    isHeld: false,
    corrections: corrected.map((_, index) => ({
      ...{ date: `2026-12-0${index + 2}`, what: 'x', affects: true },
      before: texts[index] as Revision,
    })),
  };
}
const own = { change: 'a/was/2026-12-01', version: 'a/b@2026-12-01' };
const correction = (day: string) => ({
  change: `${own.change}.koreksi-${day}`,
  version: `${own.version}.koreksi-${day}`,
});

describe('readers are asked to acknowledge', () => {
  it.each([
    ['new', undefined, false],
    ['changed', undefined, true],
    ['removed', undefined, true],
    ['clarified', undefined, false],
    ['clarified', true, true],
    ['new', true, true],
    ['changed', false, false],
  ] as const)('a revision that is %s and says %s: %s', (kind, acknowledge, isAsked) => {
    expect(findAsked(revision({ kind, acknowledge }), today)).toEqual(isAsked ? own : undefined);
  });

  it.each([
    ['over', { until: '2026-12-10' }, false],
    ['held', { isHeld: true }, false],
    ['still to come', { from: '2026-12-11' }, true],
  ])('a revision that is %s: %s', (_, fields, isAsked) => {
    expect(findAsked({ ...revision({}), ...fields }, today) !== undefined).toBe(isAsked);
  });

  it('the latest correction that asks, whatever the revision says, and else what the revision says', () => {
    const acknowledge = fc.option(fc.boolean(), { nil: undefined });
    const corrected = fc.array(fc.constantFrom(true as const, undefined), { maxLength: 7 });
    fc.assert(
      fc.property(acknowledge, corrected, (asks, corrections) => {
        const last = corrections.lastIndexOf(true);
        const expected = last >= 0 ? correction(`2026-12-0${last + 2}`) : asks === false ? undefined : own;
        expect(findAsked(revision({ acknowledge: asks }, corrections), today)).toEqual(expected);
      }),
    );
  });
});
