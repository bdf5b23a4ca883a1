import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../scripts/hosting/lock.ts';
import { publishBuild, rollBack } from '../../../scripts/hosting/publishing.ts';
import { findCurrent, readReleases } from '../../../scripts/hosting/release.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'panduan-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const home = () => join(folder, 'home');
const keep = { keep: 5, keepHours: 24 };
const day = (number: number) => new Date(Date.UTC(2023, 10, number));

/** A build of these files, beside the two pages that every build has. */
function build(files: Record<string, string>): string {
  const dist = join(folder, 'dist');
  rmSync(dist, { recursive: true, force: true });
  for (const [file, text] of Object.entries({ 'index.html': 'beranda', '404.html': 'tidak ada', ...files })) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), text);
  }
  return dist;
}
const publish = (files: Record<string, string>, now = day(1), retention = keep) =>
  publishBuild(build(files), home(), retention, now);
const served = (file: string) => {
  const path = join(home(), 'current/site', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};
const timeOf = (file: string) => statSync(join(home(), 'current/site', file)).mtimeMs;

describe('publishing', () => {
  it('serves the files of the build, and those only', async () => {
    await publish({ 'a.html': 'satu' });
    await publish({ 'b.html': 'dua' });
    expect([served('a.html'), served('b.html')]).toEqual([undefined, 'dua']);
  });

  it('keeps the hashed files that open tabs load, and no page', async () => {
    await publish({ '_astro/x.AAAA.js': 'satu', 'cari/indeks.json': '1', 'a.html': 'satu' });
    await publish({ '_astro/x.BBBB.js': 'dua', 'cari/indeks.json': '2' });
    await publish({ '_astro/x.CCCC.js': 'tiga', 'cari/indeks.json': '3' });
    expect(readdirSync(join(home(), 'current/site/_astro'))).toEqual(['x.AAAA.js', 'x.BBBB.js', 'x.CCCC.js']);
    expect([served('cari/indeks.json'), served('a.html')]).toEqual(['3', undefined]);
  });

  it('deletes them when the release is expired', async () => {
    const retention = { keep: 1, keepHours: 24 };
    await publish({ '_astro/x.AAAA.js': 'satu' }, day(1), retention);
    await publish({ '_astro/x.BBBB.js': 'dua' }, day(2), retention);
    expect(served('_astro/x.AAAA.js')).toBe('satu');
    await publish({ '_astro/x.CCCC.js': 'tiga' }, day(5), retention);
    expect([served('_astro/x.AAAA.js'), served('_astro/x.BBBB.js')]).toEqual([undefined, 'dua']);
    expect((await readReleases(home())).map(({ id }) => id.slice(0, 6))).toEqual(['000002', '000003']);
  });

  it('leaves no file of an earlier release where no other release is kept', async () => {
    const [wrong, right] = ['pagefind/fragment/id_1.pf_fragment', 'pagefind/fragment/id_2.pf_fragment'];
    const purge = async () => {
      await publish({ [right]: 'bersih' }, day(1), { keep: 1, keepHours: 0 });
      expect([served(wrong), served(right)]).toEqual([undefined, 'bersih']);
      expect(await readReleases(home())).toHaveLength(1);
    };
    await publish({ [wrong]: 'bocor' });
    await purge();

    // Asked for only once the right build is served, with the files of the wrong one carried into it.
    await publish({ [wrong]: 'bocor' });
    await publish({ [right]: 'bersih' });
    expect(served(wrong)).toBe('bocor');
    await purge();
  });

  it('gives a changed file a new modification time, and leaves the time of an unchanged one', async () => {
    await publish({ 'a.html': 'satu', 'b.html': 'sama' });
    const [a, b] = [timeOf('a.html'), timeOf('b.html')];
    await publish({ 'a.html': 'dua!', 'b.html': 'sama' });
    const second = timeOf('a.html');
    expect(second).toBeGreaterThan(a);
    expect(timeOf('b.html')).toBe(b);
    await publish({ 'a.html': 'satu', 'b.html': 'sama', 'c.html': 'baru' }, new Date(0));
    expect(timeOf('c.html')).toBeGreaterThan(second);
  });

  it('compresses files where that saves bytes', async () => {
    await publish({ 'a.html': 'panduan '.repeat(200), 'b.html': 'pendek' });
    const names = readdirSync(join(home(), 'current/site'));
    expect(names).toEqual(['404.html', 'a.html', 'a.html.br', 'a.html.gz', 'b.html', 'index.html']);
    expect(timeOf('a.html.br')).toBe(timeOf('a.html'));
  });

  it('changes nothing where the build is served already', async () => {
    const first = await publish({ 'a.html': 'satu' });
    expect(await publish({ 'a.html': 'satu' }, day(2))).toEqual({ ...first, changed: false });
    expect(await readReleases(home())).toHaveLength(1);
  });

  it('replaces only the record of a build that is served already, in that release alone', async () => {
    const record = 'api/build.json';
    await publish({ 'a.html': 'satu', [record]: '1' });
    const second = await publish({ 'a.html': 'dua', [record]: '1' });
    const [page, before] = [timeOf('a.html'), timeOf(record)];
    expect(await publish({ 'a.html': 'dua', [record]: '2' })).toEqual({ ...second, changed: false });
    expect([served('a.html'), served(record), timeOf('a.html')]).toEqual(['dua', '2', page]);
    expect(timeOf(record)).toBeGreaterThan(before);
    await publish({ 'a.html': 'tiga', [record]: '3' });
    expect(served(record)).toBe('3');
    for (const [text, time] of [
      ['dua', '2'],
      ['satu', '1'],
    ]) {
      await rollBack(home(), undefined, day(1));
      expect([served('a.html'), served(record)]).toEqual([text, time]);
    }
  });

  it('reports a hashed file whose content changed but not its name', async () => {
    await publish({ '_astro/x.AAAA.js': 'satu' });
    const { differing } = await publish({ '_astro/x.AAAA.js': 'dua' });
    expect([differing, served('_astro/x.AAAA.js')]).toEqual([['_astro/x.AAAA.js'], 'dua']);
  });

  it('refuses an incomplete build, and what is served stays', async () => {
    await publish({ 'a.html': 'satu' });
    const half = build({});
    rmSync(join(half, 'index.html'));
    await expect(publishBuild(half, home(), keep, day(1))).rejects.toThrow('it has no index.html');
    symlinkSync('/etc/hostname', join(build({}), 'rahasia'));
    await expect(publishBuild(half, home(), keep, day(1))).rejects.toThrow('rahasia is neither');
    expect(served('a.html')).toBe('satu');
  });

  it('replaces what an interrupted publish left', async () => {
    await publish({ 'a.html': 'satu' });
    mkdirSync(join(home(), 'releases/partial-000002-aaaaaaaa/site'), { recursive: true });
    // No process has this number: it is above what Linux gives.
    writeFileSync(join(home(), 'publish.lock'), '99999999');
    await publish({ 'a.html': 'dua' });
    expect(served('a.html')).toBe('dua');
    expect(readdirSync(join(home(), 'releases')).filter((name) => name.startsWith('partial'))).toEqual([]);
  });

  it('refuses while a process publishes, and says which file to delete if it hangs', async () => {
    await publish({ 'a.html': 'satu' });
    const lock = join(home(), 'publish.lock');
    await withLock(home(), async () => {
      await expect(publish({ 'a.html': 'dua' })).rejects.toThrow(`Process ${process.pid} is publishing`);
      await expect(publish({ 'a.html': 'dua' })).rejects.toThrow(`delete ${lock}`);
    });
    expect([served('a.html'), existsSync(lock)]).toEqual(['satu', false]);
  });

  it('replaces the lock of an ended process whose number another one has now', async () => {
    await withLock(home(), async () => {
      const lock = join(home(), 'publish.lock');
      expect(readFileSync(lock, 'utf8')).toMatch(new RegExp(`^${process.pid} .`));
      writeFileSync(lock, `${process.pid} an earlier time`);
      await publish({ 'a.html': 'dua' });
    });
    expect(served('a.html')).toBe('dua');
  });

  it('records when a release was replaced where a publish was killed before it could', async () => {
    for (const text of ['satu', 'dua']) await publish({ 'a.html': text });
    const [first] = await readReleases(home());
    const record = join(home(), 'releases', first?.id ?? '', 'release.json');
    writeFileSync(record, JSON.stringify({ ...first, replacedAt: undefined }));
    await publish({ 'a.html': 'tiga' }, day(3));
    expect((await readReleases(home()))[0]?.replacedAt).toBe(day(3).toISOString());
  });
});

describe('a rollback', () => {
  it('serves the release before, then the one before that, and any by its id', async () => {
    for (const text of ['satu', 'dua', 'tiga']) await publish({ 'a.html': text });
    const newest = await findCurrent(home());
    for (const [id, text] of [
      [undefined, 'dua'],
      [undefined, 'satu'],
      [newest, 'tiga'],
    ] as const) {
      await rollBack(home(), id, day(1));
      expect(served('a.html')).toBe(text);
    }
  });

  it('keeps the hashed files that open tabs load', async () => {
    await publish({ '_astro/x.AAAA.js': 'satu' });
    await publish({ '_astro/x.BBBB.js': 'dua' });
    await rollBack(home(), undefined, day(1));
    expect([served('_astro/x.AAAA.js'), served('_astro/x.BBBB.js')]).toEqual(['satu', 'dua']);
  });

  it('lists the kept releases where there is none to serve', async () => {
    const { id } = await publish({});
    const none = `no earlier release to go back to; kept are: ${id}`;
    await expect(rollBack(home(), undefined, day(1))).rejects.toThrow(none);
    await expect(rollBack(home(), '000009-aaaaaaaa', day(1))).rejects.toThrow('no release 000009-aaaaaaaa');
  });
});
