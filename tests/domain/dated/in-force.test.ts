import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  revisionInForce,
  ruleInForce,
  shownRevision,
  standingOf,
} from '../../../src/domain/dated/in-force.ts';
import { addDays } from '../../../src/domain/dated/iso-date.ts';
import type { Revision } from '../../../src/domain/guide/guide.ts';
import { guideWith, pageOf, revisionFile, revisionOf } from '../../fixtures/guide.ts';

const siram = 'kebun/siram-tanaman';
const revisions = pageOf(guideWith(), siram).revisions;
const inForceOn = (date: string) => revisionInForce(revisions, date)?.slug;

describe('revisionInForce', () => {
  it('changes on the day a revision is named by, not the day after', () => {
    expect(inForceOn('2023-12-31')).toBe('awal');
    expect(inForceOn('2024-01-01')).toBe('2024-01-01');
    expect(inForceOn('2029-12-31')).toBe('2024-01-01');
    expect(inForceOn('2030-01-01')).toBe('2030-01-01');
  });

  it('is the first revision on any day before, where nobody recorded since when', () => {
    expect(inForceOn('1900-01-01')).toBe('awal');
  });

  it('is none before the first dated revision', () => {
    const panen = pageOf(guideWith(), 'kebun/panen').revisions;
    expect(revisionInForce(panen, '2024-01-31')).toBeUndefined();
    expect(revisionInForce(panen, '2024-02-01')?.slug).toBe('2024-02-01');
  });

  it('is none of a page that has only coming revisions, and of one without any', () => {
    const page = pageOf(guideWith({ 'guide/kebun/pupuk/2031-01-01.md': revisionFile() }), 'kebun/pupuk');
    expect(page.current).toBeUndefined();
    expect(revisionInForce([], '2024-01-01')).toBeUndefined();
  });
});

describe('of a page', () => {
  const slugs = (today: string) => {
    const withdrawn = revisionFile({ change: { kind: 'removed', summary: 'Dicabut.' } });
    const files = {
      'guide/kebun/pupuk/2024-01-01.md': revisionFile(),
      'guide/kebun/pupuk/2024-02-01.md': withdrawn,
    };
    const page = pageOf(guideWith(files, today), 'kebun/pupuk');
    return { rule: ruleInForce(page)?.slug, shown: shownRevision(page)?.slug };
  };

  it('the rule is its revision in force, until that withdraws it', () => {
    expect(slugs('2024-01-31')).toEqual({ rule: '2024-01-01', shown: '2024-01-01' });
    expect(slugs('2024-02-01')).toEqual({ rule: undefined, shown: '2024-02-01' });
  });

  it('what comes first is shown, though no rule yet, before any is in force', () => {
    expect(slugs('2023-12-31')).toEqual({ rule: undefined, shown: '2024-01-01' });
  });
});

describe('standingOf', () => {
  it('tells the revision in force, those before and those to come', () => {
    const guide = guideWith();
    const page = pageOf(guide, siram);
    const standing = (slug: string) => standingOf(page, revisionOf(page, slug), guide.today);
    expect(standing('awal')).toBe('earlier');
    expect(standing('2024-01-01')).toBe('current');
    expect(standing('2030-01-01')).toBe('coming');
  });
});

describe('on any day', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2023-01-01', days));
  const page = fc
    .record({ days: fc.uniqueArray(day, { maxLength: 6 }), awal: fc.boolean() })
    .filter(({ days, awal }) => awal || days.length > 0)
    .map(({ days, awal }) => {
      const names = [...(awal ? ['awal'] : []), ...days];
      const files = names.map((name) => [`guide/kebun/rekaan/${name}.md`, revisionFile()]);
      return pageOf(guideWith(Object.fromEntries(files)), 'kebun/rekaan').revisions;
    });

  it('the newest revision whose day has come is in force, and no other', () => {
    fc.assert(
      fc.property(page, day, (all, date) => {
        const come = all.filter(({ from }) => from === undefined || from <= date);
        const newest = come.reduce<Revision | undefined>(
          (best, each) => (best === undefined || (each.from ?? '') > (best.from ?? '') ? each : best),
          undefined,
        );
        expect(revisionInForce(all, date)).toBe(newest);
      }),
    );
  });

  it('one revision or none holds the day in its interval, and it is the one in force', () => {
    fc.assert(
      fc.property(page, day, (all, date) => {
        const holding = all.filter(
          ({ from, until }) => (from ?? '') <= date && (until === undefined || date < until),
        );
        expect(holding).toEqual([revisionInForce(all, date)].filter((each) => each !== undefined));
      }),
    );
  });
});
