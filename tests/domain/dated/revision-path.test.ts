import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileStem, findRevisionPath } from '../../../src/domain/dated/revision-path.ts';
import { itHolds } from '../../fixtures/property.ts';

describe('findRevisionPath', () => {
  it.each(['2023-11-01', 'awal'])('reads area, page and day: %s', (slug) => {
    const path = { area: 'akun', page: 'whitelist', slug };
    expect(findRevisionPath(`guide/akun/whitelist/${slug}.md`)).toEqual(path);
  });

  const others = `
    guide/akun/whitelist/2023-02-30.md guide/akun/whitelist/2023-11-1.md guide/akun/whitelist/Awal.md
    guide/akun/whitelist/2023-11-01.mdx guide/akun/whitelist/2023-11-01 guide/akun/2023-11-01.md
    guide//whitelist/2023-11-01.md guide/akun/whitelist/lama/2023-11-01.md calibrations/2023-11-01.md
    guide/akun/whitelist/2023-11-01.md/awal.md calibrations/akun/whitelist/2023-11-01.md`;
  it.each(['', ...others.trim().split(/\s+/)])('finds none in %j', (path) => {
    expect(findRevisionPath(path)).toBeUndefined();
  });

  itHolds('never throws', [fc.string()], (path) => findRevisionPath(path) === undefined);
});

it.each([
  ['calibrations/2023-11-01.md', '2023-11-01'],
  ['replies/satu-ktp/awal.md', 'satu-ktp'],
  ['areas.yaml', 'areas'],
  ['tanpa-akhiran', 'tanpa-akhiran'],
  ['guide/a.b/c.d.md', 'c.d'],
])('fileStem of %s is %s', (path, stem) => {
  expect(fileStem(path)).toBe(stem);
});
