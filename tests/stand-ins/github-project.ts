import { blobSha, GitHubStandIn, refuse } from './github.ts';
import type { Answered } from './stand-in.ts';

export interface StoodInIssue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  user: { login: string; id: number };
  pull_request?: object;
}

interface Commit {
  files: Map<string, string>;
  parents: string[];
  /** Undefined for somebody whom GitHub doesn't know. */
  author: string | undefined;
  message: string;
}

interface Pull {
  number: number;
  title: string;
  body: string;
  branch: string;
  head: { ref: string };
  state: 'open' | 'closed';
  merged_at: string | null;
}

const bot = 'github-actions[bot]';
const done = (body: unknown, status = 200): Answered => ({ status, body });

/** GitHub's REST API with issues, branches as commits, and pull requests. Who isn't in `writers` may only read. */
export class GitHubProjectStandIn extends GitHubStandIn {
  readonly writers = new Set<string>();
  readonly issues = new Map<number, StoodInIssue>();
  readonly comments: { id: number; issue: number; user: { login: string }; body: string }[] = [];
  readonly pulls: Pull[] = [];
  readonly statuses: { sha: string; state: string; context: string }[] = [];
  readonly commits = new Map<string, Commit>();
  readonly #heads = new Map<string, string>();
  readonly #trees = new Map<string, Map<string, string>>();

  constructor() {
    super();
    this.routes.push(
      [
        'GET',
        /^\/collaborators\/(?<login>[^/]+)\/permission$/,
        (_, { login = '' }) => done({ permission: this.writers.has(login) ? 'write' : 'read' }),
      ],
      [
        'GET',
        /^\/issues$/,
        ({ query }) =>
          done(
            this.#page(
              [...this.issues.values()].filter(({ state }) => state === query.get('state')),
              query,
            ),
          ),
      ],
      ['GET', /^\/issues\/(?<number>\d+)$/, (_, { number }) => found(this.issues.get(Number(number)))],
      [
        'GET',
        /^\/issues\/(?<number>\d+)\/comments$/,
        ({ query }, { number }) => done(this.#page(this.commentsOn(Number(number)), query)),
      ],
      [
        'POST',
        /^\/issues\/(?<number>\d+)\/comments$/,
        ({ body }, { number }) => done(this.#comment(Number(number), body.body), 201),
      ],
      [
        'PATCH',
        /^\/issues\/comments\/(?<id>\d+)$/,
        ({ body }, { id }) =>
          found(
            Object.assign(this.comments.find((each) => each.id === Number(id)) ?? {}, { body: body.body }),
          ),
      ],
      [
        'GET',
        /^\/git\/ref\/heads\/(?<branch>.+)$/,
        (_, { branch = '' }) =>
          found(this.branches.has(branch) ? { object: { sha: this.head(branch) } } : undefined),
      ],
      ['GET', /^\/git\/commits\/(?<sha>\w+)$/, (_, { sha = '' }) => found(this.#gitCommit(sha))],
      ['GET', /^\/commits\/(?<sha>[0-9a-f]+)$/, (_, { sha = '' }) => found(this.#commit(sha))],
      ['POST', /^\/git\/trees$/, ({ body }) => this.#makeTree(body)],
      ['POST', /^\/git\/commits$/, ({ body }) => this.#makeCommit(body)],
      [
        'PATCH',
        /^\/git\/refs\/heads\/(?<branch>.+)$/,
        ({ body }, { branch = '' }) => this.#setBranch(branch, body.sha),
      ],
      [
        'GET',
        /^\/pulls$/,
        ({ query }) =>
          done(this.#page(this.pulls.filter((pull) => isAsked(pull, query)).toReversed(), query)),
      ],
      ['POST', /^\/pulls$/, ({ body }) => this.#makePull(body)],
      [
        'PATCH',
        /^\/pulls\/(?<number>\d+)$/,
        ({ body }, { number }) =>
          found(Object.assign(this.pulls.find((each) => each.number === Number(number)) ?? {}, body)),
      ],
      [
        'POST',
        /^\/statuses\/(?<sha>\w+)$/,
        ({ body }, { sha = '' }) => done(this.statuses[this.statuses.push({ sha, ...body }) - 1], 201),
      ],
    );
    // A branch may also begin at a commit that was made.
    const make = this.routes.findIndex(([method, path]) => method === 'POST' && path.test('/git/refs'));
    const [, path, begin] = this.routes[make] ?? this.routes[0] ?? ['', /$^/, () => refuse(404, '')];
    this.routes[make] = [
      'POST',
      path,
      (asked, groups) => {
        const { ref, sha } = asked.body;
        const branch = String(ref).replace('refs/heads/', '');
        if (!this.commits.has(sha)) return begin(asked, groups);
        return this.branches.has(branch)
          ? refuse(422, 'Reference already exists')
          : this.#setBranch(branch, sha);
      },
    ];
  }

  commentsOn(issue: number) {
    return this.comments.filter((each) => each.issue === issue);
  }

  /** The commit of a branch. */
  head(branch: string): string {
    return this.#heads.get(branch) ?? blobSha(JSON.stringify([...(this.branches.get(branch) ?? [])]));
  }

  /** A commit that a person makes on a branch with other files. */
  commitByHand(branch: string, files: Readonly<Record<string, string>>, author = 'tangan'): void {
    const all = new Map([...(this.branches.get(branch) ?? []), ...Object.entries(files)]);
    const sha = blobSha(JSON.stringify([branch, author, ...all]));
    this.commits.set(sha, { files: all, parents: [this.head(branch)], author, message: '' });
    this.#setBranch(branch, sha);
  }

  /** Merges a pull request, and closes the issues that its text says. */
  merge(number: number): void {
    const pull = this.pulls.find((each) => each.number === number);
    if (!pull) throw new Error(`No pull request ${number}`);
    Object.assign(pull, { state: 'closed', merged_at: '2024-06-01T00:00:00Z' });
    this.branches.set('main', new Map(this.branches.get(pull.branch)));
    this.#heads.delete('main');
    for (const [, issue] of pull.body.matchAll(/Closes #(\d+)/g))
      Object.assign(this.issues.get(Number(issue)) ?? {}, { state: 'closed' });
  }

  #page<Item>(items: readonly Item[], query: URLSearchParams): Item[] {
    const [length, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
    return items.slice((page - 1) * length, page * length);
  }

  #comment(issue: number, body: string) {
    const comment = { id: this.comments.length + 1, issue, user: { login: bot }, body };
    this.comments.push(comment);
    return comment;
  }

  #filesOf(sha: string): Map<string, string> | undefined {
    const branch = [...this.branches.keys()].find((name) => this.head(name) === sha);
    return this.commits.get(sha)?.files ?? (branch ? this.branches.get(branch) : undefined);
  }

  #gitCommit(sha: string) {
    const files = this.#filesOf(sha);
    return (
      files && {
        sha,
        tree: { sha: this.#tree(files) },
        parents: (this.commits.get(sha)?.parents ?? []).map((each) => ({ sha: each })),
      }
    );
  }

  #commit(sha: string) {
    const commit = this.#gitCommit(sha);
    const author = this.commits.get(sha)?.author;
    return (
      commit && {
        sha,
        author: author ? { login: author } : null,
        parents: commit.parents,
        commit: { tree: commit.tree },
      }
    );
  }

  #tree(files: Map<string, string>): string {
    const sha = blobSha(JSON.stringify([...files].sort()));
    this.#trees.set(sha, files);
    return sha;
  }

  #makeTree({
    base_tree,
    tree,
  }: {
    base_tree: string;
    tree: { path: string; content?: string; sha?: null; mode: string; type: string }[];
  }): Answered {
    const base = this.#trees.get(base_tree);
    if (!base) return refuse(404, 'Not Found');
    const files = new Map(base);
    for (const { path, content, mode, type } of tree) {
      if (mode !== '100644' || type !== 'blob') return refuse(422, 'tree.mode or tree.type is wrong');
      if (content === undefined) files.delete(path);
      else files.set(path, content);
    }
    return done({ sha: this.#tree(files) }, 201);
  }

  #makeCommit({ message, tree, parents }: { message: string; tree: string; parents: string[] }): Answered {
    const files = this.#trees.get(tree);
    if (!files || parents.some((parent) => !this.#filesOf(parent)))
      return refuse(422, 'Tree or parent does not exist');
    const sha = blobSha(JSON.stringify([message, tree, parents, this.commits.size]));
    this.commits.set(sha, { files, parents, author: bot, message });
    return done({ sha }, 201);
  }

  #setBranch(branch: string, sha: string): Answered {
    const files = this.#filesOf(sha);
    if (!files) return refuse(422, 'Object does not exist');
    this.branches.set(branch, new Map(files));
    this.#heads.set(branch, sha);
    return done({ ref: `refs/heads/${branch}`, object: { sha } });
  }

  #makePull({ title, body, head, base }: Record<string, string>): Answered {
    if (!head || !this.branches.has(head) || base !== 'main') return refuse(422, 'Validation Failed');
    if (this.pulls.some(({ branch, state }) => branch === head && state === 'open'))
      return refuse(422, 'A pull request already exists');
    const pull: Pull = {
      number: 900 + this.pulls.length,
      title: title ?? '',
      body: body ?? '',
      branch: head,
      head: { ref: head },
      state: 'open',
      merged_at: null,
    };
    this.pulls.push(pull);
    return done(pull, 201);
  }
}

function isAsked({ branch, state }: Pull, query: URLSearchParams): boolean {
  const [head, wanted] = [query.get('head'), query.get('state')];
  return (!head || head === `toko:${branch}`) && (wanted === 'all' || wanted === state);
}

function found(body: object | undefined): Answered {
  return body ? done(body) : refuse(404, 'Not Found');
}
