/**
 * The steps of `propose.yml` that talk to GitHub. They need no package, so that no installed code sees the token.
 * `read <proposals.json>`: what the event's issue proposes. `land <changes.json>`: branches, pull requests and comments.
 * `report`: says on the commits of `LANDED` that their check ended with `RESULT`.
 */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { connect } from './github/api.ts';
import { type LandedBranch, land, type ProposedChange } from './github/land.ts';
import { readProposals } from './github/proposals.ts';

const {
  GITHUB_EVENT_PATH = '',
  GITHUB_OUTPUT = '',
  GITHUB_REPOSITORY = '',
  LANDED,
  RESULT,
  RUN_URL,
} = process.env;
const github = connect(process.env);
const readJson = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
const output = (name: string, value: unknown) =>
  appendFile(GITHUB_OUTPUT, `${name}=${JSON.stringify(value)}\n`);

/** Says of a commit how its check goes, by the name that branch protection asks for. */
const reportOn = ({ sha }: LandedBranch, state: string) =>
  github.request('POST', `/statuses/${sha}`, { state, context: 'test', target_url: RUN_URL });

const [step, file = ''] = process.argv.slice(2);
if (step === 'read') {
  const proposals = await readProposals(github, await readJson(GITHUB_EVENT_PATH));
  await writeFile(file, JSON.stringify(proposals));
  await output('count', proposals.length);
} else if (step === 'land') {
  const landed: LandedBranch[] = [];
  for (const change of (await readJson(file)) as ProposedChange[]) {
    const branch = await land(github, GITHUB_REPOSITORY.split('/')[0] ?? '', change);
    if (branch) landed.push(branch);
  }
  for (const each of landed) await reportOn(each, 'pending');
  await output('landed', landed);
} else {
  for (const each of JSON.parse(LANDED ?? '[]') as LandedBranch[])
    await reportOn(each, RESULT === 'success' ? 'success' : 'failure');
}
