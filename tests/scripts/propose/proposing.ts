import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { connect, type GitHub } from '../../../scripts/github/api.ts';
import { type LandedBranch, land } from '../../../scripts/github/land.ts';
import { type IssueEvent, readProposals } from '../../../scripts/github/proposals.ts';
import { propose } from '../../../scripts/propose/propose.ts';
import { soundTree, today } from '../../fixtures/overlay.ts';
import { git } from '../../fixtures/repository.ts';
import { GitHubProjectStandIn } from '../../stand-ins/github-project.ts';

/** Clones by commit: a run leaves them as they are, so that all tests can share them. */
const folder = mkdtempSync(join(tmpdir(), 'panduan-propose-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A repository with the sound tree, published, in which `tl` may write, and what its workflow does for an issue. */
export class Proposing {
  readonly hub = new GitHubProjectStandIn();

  async start(): Promise<void> {
    await this.hub.start();
    this.hub.writers.add('tl').add('tl-lain');
    const main = this.hub.branches.get('main');
    for (const { path, bytes } of soundTree()) main?.set(`content/${path}`, Buffer.from(bytes).toString());
    main?.set('content/publishing.yaml', 'since: 2024-01-01\n');
  }

  stop(): void {
    this.hub.stop();
  }

  /** Opens an issue, or edits it. The event of it. */
  submit(
    number: number,
    body: string,
    who: { author?: string; sender?: string; title?: string } = {},
  ): IssueEvent {
    const { author = 'tl', sender = author, title = 'Usulan' } = who;
    const before = this.hub.issues.get(number);
    const issue = before ?? { number, title, body, state: 'open' as const, user: { login: author, id: 7 } };
    const from = issue.body;
    Object.assign(issue, { body });
    this.hub.issues.set(number, issue);
    return { issue, sender: { login: sender }, ...(before && { changes: { body: { from } } }) };
  }

  /** The API with the workflow's token. */
  get github(): GitHub {
    const { token, repository, url } = this.hub;
    const env = { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, GITHUB_API_URL: url };
    return connect(env as NodeJS.ProcessEnv);
  }

  /** The three jobs of `propose.yml`. */
  async run(event: IssueEvent): Promise<LandedBranch[]> {
    const landed: LandedBranch[] = [];
    for (const proposal of await readProposals(this.github, structuredClone(event))) {
      const base = this.hub.head('main');
      const content = this.checkOut(base);
      const place = {
        content,
        today,
        site: 'https://panduan.example',
        repository: 'https://github.example/toko/panduan',
      };
      const change = await propose(JSON.parse(JSON.stringify(proposal)), place);
      const branch =
        change && (await land(this.github, 'toko', { ...JSON.parse(JSON.stringify(change)), base }));
      if (git(content, 'status', '--porcelain')) throw new Error('The content folder was left changed.');
      if (branch) landed.push(branch);
    }
    return landed;
  }

  /** A clone of the main branch, as an action would check it out. */
  checkOut(sha = this.hub.head('main')): string {
    const repository = join(folder, sha);
    if (existsSync(repository)) return join(repository, 'content');
    for (const [path, text] of this.hub.branches.get('main') ?? []) {
      mkdirSync(dirname(join(repository, path)), { recursive: true });
      writeFileSync(join(repository, path), text);
    }
    git(repository, 'init', '-q', '-b', 'main');
    git(repository, 'add', '.');
    git(repository, 'commit', '-qm', 'main');
    return join(repository, 'content');
  }
}
