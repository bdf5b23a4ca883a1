/**
 * `node scripts/github-flags.ts <flags.json>`: writes what readers reported as wrong, for `GUIDE_FLAGS`. Needs no package, so that no
 * installed code sees the token.
 */
import { writeFile } from 'node:fs/promises';
import { connect } from './github/api.ts';
import { openFlags } from './github/flags.ts';

const [path = ''] = process.argv.slice(2);
const flags = await openFlags(connect(process.env));
await writeFile(path, `${JSON.stringify(flags, undefined, 2)}\n`);
console.log(`${flags.length} open flags in ${path}.`);
