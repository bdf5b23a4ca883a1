import { describe, expect, it } from 'vitest';
import { tell } from '../../../scripts/github/tell.ts';
import { fakeGitHub } from './fake-github.ts';

const now = Date.parse('2026-11-27T05:00:00Z');
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
const run = (conclusion: string | null, hours = 12) => ({
  id: 5,
  html_url: 'https://github.com/toko/panduan/actions/runs/5',
  status: conclusion ? 'completed' : 'in_progress',
  conclusion,
  run_started_at: hoursAgo(hours),
});
const bot = { login: 'github-actions[bot]' };
const own = { number: 3, body: '<!-- panduan-cs: terbit -->\nLama.', user: bot };

type Run = ReturnType<typeof run>;

/** What is done and written where these were the newest run and the newest good one, with the jobs of the newest. */
async function toldOf(newest?: Run, good?: Run, jobs: Record<string, string> = {}, issues: object[] = []) {
  const { github, written } = fakeGitHub({
    '/actions/workflows/publish.yml/runs': (query) => {
      expect(query.get('branch')).toBe('main');
      return { workflow_runs: [newest, newest && run('failure', 40), good].filter(Boolean) };
    },
    '/actions/runs/5/jobs': () => ({
      jobs: Object.entries(jobs).map(([name, conclusion]) => ({ name, conclusion })),
    }),
    '/issues': issues,
  });
  const done = await tell(github, 'toko/pemilik', now);
  return { done, written, body: written[0]?.body?.body ?? '' };
}

describe('the owner is told', () => {
  it.each(['failure', 'cancelled', 'timed_out'])(
    'which jobs ended with %s, where, and when it went well',
    async (ending) => {
      const failed = run('failure', 1);
      const jobs = { flags: 'success', cloudflare: 'skipped', server: ending, announce: ending };
      const { done, body } = await toldOf(failed, run('success'), jobs);
      expect(done).toBe('Opened the issue.');
      expect(body).toContain(`](${failed.html_url}) tidak beres: \`server\`, \`announce\`.`);
      expect(body).toContain(
        '](https://github.com/toko/panduan/blob/main/docs/publishing.md#when-a-publish-fails)',
      );
      expect(body).not.toMatch(/flags|lebih dari sehari/);
      expect(body).toContain('Panduan ini dibuat 27 November 2026 pukul 00.00 WIB.');
      expect(body.endsWith('\n\n@toko/pemilik')).toBe(true);
    },
  );

  it('of a workflow that can’t be started, and of a first publish that failed', async () => {
    const { body } = await toldOf(run('startup_failure'));
    expect(body).toContain('tidak beres: workflow-nya sendiri.');
    expect(body).toContain('Belum ada penerbitan yang beres.');
  });

  it('that nothing was published for over a day, though no run failed', async () => {
    const { body } = await toldOf(run('success', 36), run('success', 36));
    expect(body).toContain('Itu lebih dari sehari yang lalu: jalankan workflow `publish`');
    expect(body).not.toContain('tidak beres:');
    expect((await toldOf(run(null, 1), run('success', 36))).body).toContain('lebih dari sehari');
    expect((await toldOf(run('success', 25), run('success', 25))).done).toBe('Nothing to say.');
  });

  it('in one issue, which is updated, and closed after the next success', async () => {
    const updated = await toldOf(run('failure'), run('success'), {}, [own]);
    expect(updated.written.map(({ method, path }) => `${method} ${path}`)).toEqual(['PATCH /issues/3']);
    const closed = await toldOf(run('success', 1), run('success', 1), {}, [own]);
    expect(closed.written).toEqual([{ method: 'PATCH', path: '/issues/3', body: { state: 'closed' } }]);
  });

  it('nothing while a run is under way, and nothing before the first', async () => {
    expect(await toldOf(run(null, 0), run('success'), {}, [own])).toMatchObject({ written: [] });
    expect(await toldOf()).toMatchObject({ done: 'Nothing was ever published.', written: [] });
  });
});
