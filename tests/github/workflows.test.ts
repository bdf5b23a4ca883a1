import { describe, expect, it } from 'vitest';
import { faultsOf, type Job, workflows } from './workflows.ts';

const jobs = workflows.flatMap(({ file, permissions, jobs }) =>
  Object.entries(jobs).map(([id, job]) => ({ permissions, ...job, name: `${file} ${id}` })),
);
const steps = jobs.flatMap((job) => job.steps.map((step) => ({ ...step, at: job.name })));
const mayWrite = ({ permissions }: Job) => Object.values(permissions ?? {}).includes('write');

describe('a workflow', () => {
  it.each(workflows)('$file is one to GitHub’s own parser', async ({ text }) => {
    expect(await faultsOf(text)).toEqual([]);
  });

  it('with a slip in it is none', async () => {
    const [{ text } = { text: '' }] = workflows;
    const slips = { 'runs-on': 'run-on', 'contents: read': 'contents: reed', 'github.token': 'githup.token' };
    for (const [right, wrong] of Object.entries(slips))
      expect(await faultsOf(text.replace(right, wrong)), wrong).not.toEqual([]);
  });

  it('names every action by its commit, with the version beside it, one for all', () => {
    const used = workflows.flatMap(({ text }) => text.match(/(?<=uses: ).*/g) ?? []);
    expect(used.filter((uses) => !/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses))).toEqual([]);
    expect(new Set(used).size).toBe(new Set(used.map((uses) => uses.split('@')[0])).size);
  });

  it('says what it may do, and may write only where that is its work', () => {
    expect(workflows.filter(({ permissions }) => permissions === undefined)).toEqual([]);
    const writing = jobs.filter(mayWrite).map(({ name, permissions }) => [name, permissions]);
    expect(Object.fromEntries(writing)).toEqual({
      '.github/workflows/comment.yml comment': {
        actions: 'read',
        contents: 'read',
        'pull-requests': 'write',
      },
      '.github/workflows/reminder.yml remind': { contents: 'read', issues: 'write' },
    });
  });

  it('that may write runs the default branch’s code, and no package', () => {
    for (const job of jobs.filter(mayWrite)) {
      const refs = job.steps.filter(({ uses }) => uses?.includes('checkout')).map((step) => step.with?.ref);
      expect(refs, job.name).toEqual([undefined]);
      const installing = job.steps.filter(({ run }) => /\bnp[mx]\b/.test(run ?? ''));
      expect(installing, job.name).toEqual([]);
    }
    expect(workflows.filter(({ on }) => 'pull_request_target' in on)).toEqual([]);
  });

  it('gives a script nothing that an outsider named, save through its environment', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('compares what it checks and builds for a pull request with the branch that it is for', () => {
    const own = workflows.filter(({ on }) => 'pull_request' in on);
    for (const { text } of own) {
      expect(text).toMatch(/GUIDE_BASE: origin.\$\{\{ github\.base_ref \}\}/);
      expect(text).toContain('fetch-depth: 0');
    }
    expect(own).toHaveLength(2);
  });

  it('leaves no token in the folder, and ends', () => {
    const checkouts = steps.filter(({ uses }) => uses?.includes('checkout'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
  });

  it('publishes nowhere', () => {
    const text = workflows.map((workflow) => workflow.text).join('\n');
    expect(text).not.toMatch(/pages: write|id-token|deploy|gh-pages|npm publish|\bcurl\b|secrets\./);
  });

  it('runs daily at the start of a day in Jakarta, and reminds once a week', () => {
    const crons = workflows.flatMap(({ on }) => (on.schedule as { cron: string }[] | undefined) ?? []);
    expect(crons.map(({ cron }) => cron)).toEqual(['5 17 * * *', '0 1 * * 1']);
  });
});
