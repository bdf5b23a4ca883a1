import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { connect, type GitHub } from '../../../scripts/github/api.ts';
import { type LandedBranch, land, type ProposedChange } from '../../../scripts/github/land.ts';
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
    Object.assign(issue, { body });
    this.hub.issues.set(number, issue);
    return { action: before ? 'edited' : 'opened', issue: { ...issue }, sender: { login: sender } };
  }

  /** The API with the workflow's token. */
  get github(): GitHub {
    const { token, repository, url } = this.hub;
    const env = { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository, GITHUB_API_URL: url };
    return connect(env as NodeJS.ProcessEnv);
  }

  /** Closes an issue. The event of it. */
  close(number: number): IssueEvent {
    const issue = this.hub.issues.get(number);
    if (!issue) throw new Error(`No issue ${number}`);
    issue.state = 'closed';
    return { action: 'closed', issue: { ...issue }, sender: { login: 'tl' } };
  }

  /** What the first two jobs of `propose.yml` hand to the third. */
  async propose(event: IssueEvent): Promise<ProposedChange[]> {
    const changes: ProposedChange[] = [];
    const content = this.checkOut();
    const place = {
      content,
      today,
      site: 'https://panduan.example',
      repository: 'https://github.example/toko/panduan',
    };
    for (const proposal of await readProposals(this.github, structuredClone(event))) {
      const change = await propose(JSON.parse(JSON.stringify(proposal)), place);
      if (git(content, 'status', '--porcelain')) throw new Error('The content folder was left changed.');
      if (change) changes.push(JSON.parse(JSON.stringify(change)));
    }
    return changes;
  }

  /** The third job. */
  async land(event: IssueEvent, changes: readonly ProposedChange[]): Promise<LandedBranch[]> {
    const place = { owner: 'toko', base: this.hub.head('main') };
    const landed: LandedBranch[] = [];
    for (const proposal of await readProposals(this.github, structuredClone(event))) {
      const change = changes.find(({ root }) => root === proposal.root);
      const branch = change && (await land(this.github, place, proposal, change));
      if (branch) landed.push(branch);
    }
    return landed;
  }

  /** The three jobs. */
  async run(event: IssueEvent): Promise<LandedBranch[]> {
    return this.land(event, await this.propose(event));
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
