/**
 * `node scripts/propose.ts <proposals.json> <changes.json>`: works out what filled issue forms come to. Reads what people typed as
 * data, and has no token. Exit codes: 0 written; 2 used wrongly.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { siteAddress } from '../src/domain/guide/site-address.ts';
import { findRepository } from '../src/site/repository.ts';
import { readToday, runCommand } from './command/command.ts';
import type { Proposal } from './github/proposals.ts';
import { propose } from './propose/propose.ts';

await runCommand(async () => {
  const [from = '', to = ''] = process.argv.slice(2);
  const { GUIDE_SITE, GUIDE_REPO } = process.env;
  const place = {
    content: 'content',
    today: readToday(),
    site: siteAddress(GUIDE_SITE),
    repository: findRepository(GUIDE_REPO),
  };
  const proposals: Proposal[] = JSON.parse(await readFile(from, 'utf8'));
  const changes = await Array.fromAsync(proposals.values(), (proposal) => propose(proposal, place));
  await writeFile(to, JSON.stringify(changes.filter((change) => change !== undefined)));
});
