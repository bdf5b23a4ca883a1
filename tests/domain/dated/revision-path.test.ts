import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileStem, findRevisionPath } from '../../../src/domain/dated/revision-path.ts';
import { itHolds } from '../../fixtures/property.ts';

describe('findRevisionPath', () => {
  it('reads area, page and day', () => {
    expect(findRevisionPath('guide/akun/whitelist/2023-11-01.md')).toEqual({
      area: 'akun',
      page: 'whitelist',
      slug: '2023-11-01',
    });
  });

  it('reads the first revision of which nobody recorded the day', () => {
    expect(findRevisionPath('guide/akun/whitelist/awal.md')?.slug).toBe('awal');
  });

  it.each([
    'guide/akun/whitelist/2023-02-30.md',
    'guide/akun/whitelist/2023-11-1.md',
    'guide/akun/whitelist/Awal.md',
    'guide/akun/whitelist/2023-11-01.mdx',
    'guide/akun/whitelist/2023-11-01',
    'guide/akun/2023-11-01.md',
    'guide//whitelist/2023-11-01.md',
    'guide/akun/whitelist/lama/2023-11-01.md',
    'guide/akun/whitelist/2023-11-01.md/awal.md',
    'calibrations/akun/whitelist/2023-11-01.md',
    'calibrations/2023-11-01.md',
    '',
  ])('finds none in %j', (path) => {
    expect(findRevisionPath(path)).toBeUndefined();
  });

  itHolds('never throws', [fc.string()], (path) => findRevisionPath(path) === undefined);
});

describe('fileStem', () => {
  it.each([
    ['calibrations/2023-11-01.md', '2023-11-01'],
    ['replies/satu-ktp.md', 'satu-ktp'],
    ['areas.yaml', 'areas'],
    ['tanpa-akhiran', 'tanpa-akhiran'],
    ['guide/a.b/c.d.md', 'c.d'],
  ])('of %s is %s', (path, stem) => {
    expect(fileStem(path)).toBe(stem);
  });
});
