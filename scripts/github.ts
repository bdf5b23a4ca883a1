/**
 * `node scripts/github.ts <what> [<file>]`: what workflows do on GitHub. Needs no package, so that no installed code sees the token.
 * - `comment <changes.md>`: writes or updates the comment on the pull request whose head the workflow ran for, below the address of
 *   its preview (`PREVIEW`)
 * - `flags <flags.json>`: writes what readers reported as wrong, for `GUIDE_FLAGS`
 * - `remind <pages.json>`: keeps the issue with what the guide owes
 * - `tell`: keeps the issue that tells the owner (`PUBLISH_OWNER`) of a publish that failed or is missing
 */
import { readFile, writeFile } from 'node:fs/promises';
import { siteAddress } from '../src/domain/guide/site-address.ts';
import { connect } from './github/api.ts';
import { comment } from './github/comment.ts';
import { openFlags } from './github/flags.ts';
import { remind } from './github/remind.ts';
import { tell } from './github/tell.ts';

const { HEAD_OWNER: owner = '', HEAD_BRANCH: branch = '', HEAD_SHA: sha = '', ...env } = process.env;
const [what = '', file = ''] = process.argv.slice(2);
const github = connect(env);
const read = () => readFile(file, 'utf8');

const all: Record<string, () => Promise<string>> = {
  comment: async () => {
    const preview = env.PREVIEW ? `**Pratinjau situs:** ${env.PREVIEW}\n\n` : '';
    return comment(github, { owner, branch, sha }, preview + (await read()));
  },
  flags: async () => {
    const flags = await openFlags(github);
    await writeFile(file, `${JSON.stringify(flags, undefined, 2)}\n`);
    return `${flags.length} open flags in ${file}.`;
  },
  remind: async () => remind(github, JSON.parse(await read()), siteAddress(env.GUIDE_SITE)),
  tell: () => tell(github, env.PUBLISH_OWNER ?? '', Date.now()),
};
const run = all[what];
if (!run) throw new Error(`There is no "${what}": ${Object.keys(all).join(', ')}.`);
console.log(await run());
