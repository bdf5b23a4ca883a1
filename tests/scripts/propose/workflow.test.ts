import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { forms } from '../../../scripts/propose/forms.ts';
import { today } from '../../fixtures/overlay.ts';
import { workflows } from '../../github/workflows.ts';
import { issueBody } from './issue-body.ts';
import { Proposing } from './proposing.ts';

const jobs = workflows.find(({ file }) => file.endsWith('propose.yml'))?.jobs ?? {};

it('what propose.yml runs, from the event’s file to the state of the commit', async () => {
  const at = new Proposing();
  await at.start();
  const repository = dirname(at.checkOut());
  for (const each of ['scripts', 'src', 'node_modules', 'package.json'])
    symlinkSync(resolve(each), join(repository, each));
  const [note] = forms;
  const event = at.submit(12, note ? issueBody(note, { title: 'Rapat', rules: 'Selang: Digulung.' }) : '');
  const files = { event: join(repository, 'event.json'), output: join(repository, 'output.txt') };
  writeFileSync(files.event, JSON.stringify(event));
  writeFileSync(files.output, '');
  const env = {
    ...{
      PATH: process.env.PATH,
      GUIDE_TODAY: today,
      GUIDE_SITE: 'https://panduan.example',
      GITHUB_EVENT_PATH: files.event,
    },
    ...{
      GITHUB_OUTPUT: files.output,
      GITHUB_REPOSITORY: at.hub.repository,
      GITHUB_API_URL: at.hub.url,
      RUN_URL: 'https://github.example/run',
      GITHUB_SHA: at.hub.head('main'),
    },
  };
  /** The lines of a job, with the token only where its step is given it. */
  const run = async (job: string, more: Record<string, string> = {}) => {
    for (const step of jobs[job]?.steps ?? []) {
      if (!/^(?:mkdir|(?:node_modules\/\.bin\/)?node) /.test(step.run ?? '')) continue;
      const token = step.env?.GITHUB_TOKEN ? { GITHUB_TOKEN: at.hub.token } : {};
      await promisify(execFile)('bash', ['-ec', step.run ?? ''], {
        cwd: repository,
        env: { ...env, ...token, ...more },
      });
    }
  };
  await run('read');
  await run('write');
  await run('land');
  const [, landed = ''] = /^landed=(.*)$/m.exec(readFileSync(files.output, 'utf8')) ?? [];
  expect(JSON.parse(landed)).toEqual([{ root: 12, branch: 'usulan/12', sha: at.hub.head('usulan/12') }]);
  expect(at.hub.pulls).toMatchObject([{ branch: 'usulan/12', title: 'Catatan kalibrasi: Rapat' }]);
  await run('report', { LANDED: landed, RESULT: 'failure' });
  await run('report', { LANDED: landed, RESULT: 'success' });
  const sha = at.hub.head('usulan/12');
  expect(at.hub.statuses).toMatchObject(
    ['pending', 'failure', 'success'].map((state) => ({ sha, state, context: 'test' })),
  );
  at.stop();
}, 60_000);
