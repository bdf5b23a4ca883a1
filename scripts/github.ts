/**
 * `node scripts/github.ts <what> [<file>]`: what workflows do on GitHub. Needs no package, so that no installed code sees the token.
 * - `comment <changes.md>`: writes or updates the comment on the pull request whose head the workflow ran for, below the address of
 *   its preview (`PREVIEW`)
 * - `flags <flags.json>`: writes what readers reported as wrong, for `GUIDE_FLAGS`
 * - `read <proposals.json>`: writes what the event's issue proposes, for `propose.ts`
 * - `land <changes.json>`: makes the branches, pull requests and comments of what `propose.ts` wrote
 * - `report`: says on the commits of `LANDED` that their check ended with `RESULT`
 * - `remind <pages.json>`: keeps the issue with what the guide owes
 * - `tell`: keeps the issue that tells the owner (`PUBLISH_OWNER`) of a publish that failed or is missing
 */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { siteAddress } from '../src/domain/guide/site-address.ts';
import { connect } from './github/api.ts';
import { openFlags } from './github/flags.ts';
import { type LandedBranch, land, type ProposedChange } from './github/land.ts';
import { comment } from './github/posts.ts';
import { readProposals } from './github/proposals.ts';
import { remind } from './github/remind.ts';
import { tell } from './github/tell.ts';

const { HEAD_OWNER: owner = '', HEAD_BRANCH: branch = '', HEAD_SHA: sha = '', ...env } = process.env;
const [what = '', file = ''] = process.argv.slice(2);
const github = connect(env);
const read = () => readFile(file, 'utf8');
const readEvent = async () => JSON.parse(await readFile(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
const write = (data: object) => writeFile(file, `${JSON.stringify(data, undefined, 2)}\n`);
const output = (name: string, value: unknown) =>
  appendFile(env.GITHUB_OUTPUT ?? '', `${name}=${JSON.stringify(value)}\n`);

/** Says of commits how their check goes, by the name that branch protection asks for. */
async function report(landed: readonly LandedBranch[], state: string): Promise<string> {
  const status = { state, context: 'test', target_url: env.RUN_URL };
  for (const each of landed) await github.request('POST', `/statuses/${each.sha}`, status);
  return `${landed.length} commits: ${state}.`;
}

const all: Record<string, () => Promise<string>> = {
  comment: async () => {
    const preview = env.PREVIEW ? `**Pratinjau situs:** ${env.PREVIEW}\n\n` : '';
    return comment(github, { owner, branch, sha }, preview + (await read()));
  },
  flags: async () => {
    const flags = await openFlags(github);
    await write(flags);
    return `${flags.length} open flags in ${file}.`;
  },
  read: async () => {
    const proposals = await readProposals(github, await readEvent());
    await write(proposals);
    await output('count', proposals.length);
    return `${proposals.length} proposals in ${file}.`;
  },
  land: async () => {
    const [organisation = ''] = env.GITHUB_REPOSITORY?.split('/') ?? [];
    const place = { owner: organisation, base: env.GITHUB_SHA ?? '' };
    const changes: ProposedChange[] = JSON.parse(await read());
    const landed: LandedBranch[] = [];
    // Read again: the other job, which runs packages, may say what is written, but not where.
    for (const proposal of await readProposals(github, await readEvent())) {
      const change = changes.find(({ root }) => root === proposal.root);
      const made = change && (await land(github, place, proposal, change));
      if (made) landed.push(made);
    }
    await output('landed', landed);
    return report(landed, 'pending');
  },
  report: () => report(JSON.parse(env.LANDED ?? '[]'), env.RESULT === 'success' ? 'success' : 'failure'),
  remind: async () => remind(github, JSON.parse(await read()), siteAddress(env.GUIDE_SITE)),
  tell: () => tell(github, env.PUBLISH_OWNER ?? '', Date.now()),
};
const run = all[what];
if (!run) throw new Error(`There is no "${what}": ${Object.keys(all).join(', ')}.`);
console.log(await run());
