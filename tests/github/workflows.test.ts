import { describe, expect, it } from 'vitest';
import { faultsOf, type Job, jobOf, type Step, workflows } from './workflows.ts';

const jobs = workflows.flatMap(({ file, permissions, jobs }) =>
  Object.entries(jobs).map(([id, job]) => ({ permissions, ...job, name: `${file} ${id}` })),
);
const steps = jobs.flatMap(({ name, steps = [] }) => steps.map((step) => ({ ...step, job: name })));
const mayWrite = ({ permissions }: Job) => Object.values(permissions ?? {}).includes('write');
const runs = (step: Step, command: RegExp) => command.test(step.run ?? '');
/** What the expression finds in the values of these entries. */
const matchesIn = (expression: RegExp, ...entries: (Record<string, unknown> | undefined)[]) =>
  entries
    .flatMap((each) => Object.values(each ?? {}))
    .flatMap((value) => String(value).match(expression) ?? []);
/** A value as a workflow writes it. */
const written = (expression: string) => `\${{ ${expression} }}`;
const secret = /(?<=secrets\.)\w+/g;

/** Every secret, and the only steps and calls that get it. */
const mayRead: Record<string, string[]> = {
  CLOUDFLARE_API_TOKEN: [
    'address.yml address: Upload the build',
    'comment.yml address: ./.github/workflows/address.yml',
    'propose.yml address: ./.github/workflows/address.yml',
    'publish.yml cloudflare: Upload the build',
  ],
  GOOGLE_CREDENTIALS: ['publish.yml announce: Write down the account that fills the sheet'],
  PUBLISH_SSH_KEY: ['publish.yml server: Send the build, then serve it in one step'],
  TELEGRAM_BOT_TOKEN: ['publish.yml announce: Tell the channel and the sheet'],
};

/** Every job that may write, and all that it may. */
const mayDo: Record<string, Record<string, string>> = {
  'comment.yml comment': { actions: 'read', contents: 'read', 'pull-requests': 'write' },
  'propose.yml comment': { contents: 'read', 'pull-requests': 'write' },
  'propose.yml land': { contents: 'write', issues: 'write', 'pull-requests': 'write', statuses: 'write' },
  'propose.yml report': { contents: 'read', statuses: 'write' },
  'publish.yml announce': { contents: 'write' },
  'reminder.yml remind': { contents: 'read', issues: 'write' },
  'tell.yml tell': { actions: 'read', contents: 'read', issues: 'write' },
};

describe('a workflow', () => {
  it.each(workflows)('$file is one to GitHub’s own parser', async ({ text }) => {
    expect(await faultsOf(text)).toEqual([]);
  });

  it('with a slip in it is none', async () => {
    const { text = '' } = workflows.find(({ file }) => file === 'publish.yml') ?? {};
    const slips = { 'runs-on': 'run-on', 'contents: read': 'contents: reed', 'github.token': 'githup.token' };
    for (const [right, wrong] of Object.entries(slips))
      expect(await faultsOf(text.replace(right, wrong)), wrong).not.toEqual([]);
  });

  it('names every action by its commit, with the version beside it, one for all', () => {
    const used = workflows.flatMap(({ text }) => text.match(/(?<=\buses: )(?!\.\/).*/g) ?? []);
    expect(used.filter((uses) => !/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses))).toEqual([]);
    expect(new Set(used).size).toBe(new Set(used.map((uses) => uses.split('@')[0])).size);
  });

  it('names every package that it fetches by its version, one for all', () => {
    const fetched = steps.flatMap(({ run }) => run?.match(/(?<=npx --yes )\S+/g) ?? []);
    expect(fetched.length).toBeGreaterThan(1);
    expect([...new Set(fetched)]).toEqual([expect.stringMatching(/^wrangler@\d+\.\d+\.\d+$/)]);
    expect(steps.filter((step) => runs(step, /\bnpx (?!--yes)|npm i(?:nstall)?\b/))).toEqual([]);
  });

  it('says what it may do, and may write only where that is its work', () => {
    expect(workflows.filter(({ permissions }) => permissions === undefined)).toEqual([]);
    const writing = jobs.filter(mayWrite).map(({ name, permissions }) => [name, permissions]);
    expect(Object.fromEntries(writing)).toEqual(mayDo);
  });

  it('that may write runs the main branch’s code, and no package, except to announce', () => {
    for (const { name, steps = [] } of jobs.filter(mayWrite)) {
      const refs = steps.filter(({ uses }) => uses?.includes('checkout')).map((step) => step.with?.ref);
      const announces = name === 'publish.yml announce';
      expect(refs, name).toEqual([announces ? written('needs.build.outputs.commit') : undefined]);
      expect(steps.filter((step) => runs(step, /\bnp[mx]\b/)).length, name).toBe(announces ? 2 : 0);
    }
    expect(workflows.filter(({ on }) => 'pull_request_target' in on)).toEqual([]);
  });

  it('gives each secret to the steps that need it alone', () => {
    const readers: Record<string, string[]> = {};
    const note = (names: string[], reader: string) => {
      for (const name of names) readers[name] = [...(readers[name] ?? []), reader];
    };
    for (const { env, job, name } of steps) note(matchesIn(secret, env), `${job}: ${name}`);
    for (const job of jobs) note(matchesIn(secret, job.secrets), `${job.name}: ${job.uses}`);
    for (const each of Object.values(readers)) each.sort();
    expect(readers).toEqual(mayRead);
    // Nowhere else in the files.
    const all = workflows.flatMap(({ text }) => text.match(secret) ?? []);
    expect(all).toHaveLength(Object.values(mayRead).flat().length);
    expect(workflows.map(({ text }) => text).join()).not.toMatch(
      /secrets: inherit|secrets\[|toJSON\(secrets/,
    );
  });

  it('gives GitHub’s token to single steps, and to none that installs packages or builds', () => {
    const told = steps.filter(({ env, with: given }) => matchesIn(/github\.token/g, env, given).length > 0);
    expect(told.filter((step) => runs(step, /npm (?:ci|run (?!announce))|npx/))).toEqual([]);
    const all = workflows.flatMap(({ text }) => text.match(/github\.token/g) ?? []);
    expect(all).toHaveLength(told.length);
  });

  it('that runs for a pull request, or may be called for a branch, has no secret and no token', () => {
    const own = workflows.filter(({ on }) => 'pull_request' in on);
    expect(own.map(({ file }) => file)).toEqual(['preview.yml', 'test.yml']);
    for (const { text, permissions, jobs } of own) {
      expect(text).not.toMatch(/secrets|github\.token|environment/);
      expect(permissions).toEqual({ contents: 'read' });
      expect(Object.values(jobs).map((job) => job.permissions)).toEqual([undefined]);
    }
  });

  it('gives a script nothing that an outsider named, except through its environment', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('compares what it checks and builds for a branch with the branch that it is for', () => {
    const own = workflows.filter(({ on }) => 'pull_request' in on);
    for (const { text, jobs } of own) {
      expect(text).toContain(`GUIDE_BASE: origin/${written("github.base_ref || 'main'")}`);
      const [job] = Object.values(jobs);
      expect(job?.steps?.[0]?.with).toMatchObject({ ref: written('inputs.ref'), 'fetch-depth': 0 });
    }
  });

  it('lays no artifact over the scripts that it runs', () => {
    const downloads = steps.filter(({ uses }) => uses?.includes('download-artifact'));
    expect(downloads.length).toBeGreaterThan(5);
    expect(downloads.filter((step) => !/^[\w-]+$/.test(String(step.with?.path)))).toEqual([]);
  });

  it('leaves no token in the folder, and ends', () => {
    const checkouts = steps.filter(({ uses }) => uses?.includes('checkout'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    expect(jobs.filter((job) => job.steps && job['timeout-minutes'] === undefined)).toEqual([]);
  });

  it('calls only workflows of this repository that may be called', () => {
    const callable = workflows.filter(({ on }) => 'workflow_call' in on).map(({ file }) => file);
    expect(callable).toEqual(['address.yml', 'preview.yml', 'test.yml']);
    const called = jobs.flatMap(({ uses }) => uses ?? []);
    expect(called.filter((uses) => !callable.some((file) => uses === `./.github/workflows/${file}`))).toEqual(
      [],
    );
  });

  it('runs at the start of a day in Jakarta, looks at noon whether that went well, and reminds once a week', () => {
    const crons = workflows.flatMap(({ file, on }) =>
      ((on.schedule as { cron: string }[] | undefined) ?? []).map(({ cron }) => [file, cron]),
    );
    expect(Object.fromEntries(crons)).toEqual({
      'publish.yml': '5 17 * * *',
      'reminder.yml': '0 1 * * 1',
      'tell.yml': '0 5 * * *',
    });
  });
});

describe('a publish', () => {
  const { concurrency, on, jobs: own = {} } = workflows.find(({ file }) => file === 'publish.yml') ?? {};

  it('follows each push to main, one at a time, and is never cut off by the next', () => {
    expect(on?.push).toEqual({ branches: ['main'] });
    expect(concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
  });

  it('is of the newest commit of main, whatever run it is', () => {
    expect(own.build?.if).toContain("github.ref == 'refs/heads/main'");
    expect(own.build?.steps?.[0]?.with?.ref).toBe('main');
  });

  it.each(['server', 'cloudflare'])(
    'to %s needs a good build, and an environment whose secrets only main gets',
    (id) => {
      const { needs, if: condition, environment } = jobOf('publish.yml', id);
      expect(needs).toBe('build');
      expect(condition).toContain(`needs.build.result == 'success' && needs.build.outputs.target == '${id}'`);
      expect(environment).toMatchObject({ name: 'publish' });
    },
  );

  it('is announced only after it, and told as failed from outside', () => {
    const { needs, if: condition, environment } = jobOf('publish.yml', 'announce');
    expect(needs).toEqual(['build', 'server', 'cloudflare']);
    expect(condition).toMatch(
      /\(needs\.server\.result == 'success' \|\| needs\.cloudflare\.result == 'success'\) &&/,
    );
    expect(environment).toBe('publish');
    const tell = workflows.find(({ file }) => file === 'tell.yml');
    expect(tell?.on.workflow_run).toEqual({ workflows: ['publish'], types: ['completed'] });
  });

  it('happens in no other workflow; a preview never at the site’s own address', () => {
    const sending = steps.filter((step) => runs(step, /\brsync\b|\bssh\b|wrangler|\bcurl\b|npm publish/));
    expect(sending.map(({ job }) => job).sort()).toEqual([
      'address.yml address',
      'publish.yml cloudflare',
      'publish.yml server',
    ]);
    const address = jobOf('address.yml', 'address');
    expect(address.environment).toBe('publish');
    expect(address.steps?.at(-1)?.env?.BRANCH).toBe(`usulan-${written('inputs.number')}`);
    expect(address.steps?.some(({ uses }) => uses?.includes('checkout'))).toBe(false);
    expect(jobOf('comment.yml', 'address').if).toContain('head_repository.full_name == github.repository');
    expect(workflows.map(({ text }) => text).join()).not.toMatch(/pages: write|id-token|gh-pages/);
  });
});
