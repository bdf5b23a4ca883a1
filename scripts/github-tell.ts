/**
 * `node scripts/github-tell.ts`: writes or updates the issue that tells the owner (`PUBLISH_OWNER`) of a publish that failed or is
 * missing, and closes it after the next success. Needs no package, so that no installed code sees the token.
 */
import { connect } from './github/api.ts';
import { tell } from './github/tell.ts';

console.log(await tell(connect(process.env), process.env.PUBLISH_OWNER ?? '', Date.now()));
