/**
 * `node scripts/github-remind.ts <pages.json>`: writes or updates the issue with what the guide owes, and closes it once
 * nothing is owed. Needs no package, so that no installed code sees the token.
 */
import { readFile } from 'node:fs/promises';
import { siteAddress } from '../src/domain/guide/site-address.ts';
import { connect } from './github/api.ts';
import type { PagesFile } from './github/debt.ts';
import { remind } from './github/remind.ts';

const [path = ''] = process.argv.slice(2);
const file: PagesFile = JSON.parse(await readFile(path, 'utf8'));
console.log(await remind(connect(process.env), file, siteAddress(process.env.GUIDE_SITE)));
