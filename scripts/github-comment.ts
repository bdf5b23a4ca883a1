/**
 * `node scripts/github-comment.ts <file>`: writes or updates the comment with the Markdown of the file, on the pull request
 * whose head the workflow ran for, below the address of its preview (`PREVIEW`). Needs no package, so that no installed code sees the token.
 */
import { readFile } from 'node:fs/promises';
import { connect } from './github/api.ts';
import { comment } from './github/comment.ts';

const [file = ''] = process.argv.slice(2);
const { HEAD_OWNER: owner = '', HEAD_BRANCH: branch = '', HEAD_SHA: sha = '', PREVIEW } = process.env;
const text = (PREVIEW ? `**Pratinjau situs:** ${PREVIEW}\n\n` : '') + (await readFile(file, 'utf8'));
console.log(await comment(connect(process.env), { owner, branch, sha }, text));
