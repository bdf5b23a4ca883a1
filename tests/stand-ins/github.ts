import { createHash } from 'node:crypto';
import { type Answered, type Asked, StandIn } from './stand-in.ts';

/** Answers a request whose path, below the repository, has the groups. */
type Handler = (asked: Asked, groups: Readonly<Record<string, string>>) => Answered;

/** GitHub's REST API for one repository with one token (https://docs.github.com/rest). */
export class GitHubStandIn extends StandIn {
  readonly repository = 'toko/panduan';
  readonly token = 'kunci-github';
  /** The files of each branch by path. The default branch is `main`. */
  readonly branches = new Map([['main', new Map<string, string>()]]);

  /** By method and path below the repository. */
  readonly routes: [method: string, path: RegExp, handler: Handler][] = [
    ['GET', /^\/contents\/(?<path>.+)$/, (asked, { path = '' }) => this.#readFile(asked, path)],
    ['PUT', /^\/contents\/(?<path>.+)$/, (asked, { path = '' }) => this.#writeFile(asked, path)],
    ['GET', /^\/commits\/HEAD$/, () => ({ status: 200, body: { sha: headOf(this.branches.get('main')) } })],
    ['POST', /^\/git\/refs$/, (asked) => this.#makeBranch(asked)],
  ];

  protected answer(asked: Asked): Answered {
    if (asked.headers.authorization !== `Bearer ${this.token}`) return refuse(401, 'Bad credentials');
    const root = `/repos/${this.repository}`;
    if (!asked.path.startsWith(`${root}/`)) return refuse(404, 'Not Found');
    for (const [method, path, handler] of this.routes) {
      const found = path.exec(asked.path.slice(root.length));
      if (found && asked.method === method) return handler(asked, found.groups ?? {});
    }
    return refuse(404, 'Not Found');
  }

  #readFile({ query }: Asked, path: string): Answered {
    const text = this.branches.get(query.get('ref') ?? 'main')?.get(path);
    if (text === undefined) return refuse(404, 'Not Found');
    const content = Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');
    return { status: 200, body: { type: 'file', encoding: 'base64', path, sha: blobSha(text), content } };
  }

  #writeFile({ body }: Asked, path: string): Answered {
    const { branch = 'main', message, content, sha } = body;
    const files = this.branches.get(branch);
    if (!files) return refuse(404, `Branch ${branch} not found`);
    const before = files.get(path);
    if (!message || typeof content !== 'string') return refuse(422, 'Invalid request.');
    if (before !== undefined && sha === undefined)
      return refuse(422, `Invalid request.\n\n"sha" wasn't supplied.`);
    if (sha !== undefined && sha !== blobSha(before ?? ''))
      return refuse(409, `${path} does not match ${sha}`);
    const text = Buffer.from(content, 'base64').toString();
    files.set(path, text);
    return {
      status: before === undefined ? 201 : 200,
      body: { content: { path, sha: blobSha(text) }, commit: { sha: headOf(files) } },
    };
  }

  #makeBranch({ body: { ref, sha } }: Asked): Answered {
    const name = String(ref).replace('refs/heads/', '');
    const from = [...this.branches.values()].find((files) => headOf(files) === sha);
    if (this.branches.has(name)) return refuse(422, 'Reference already exists');
    if (!from) return refuse(422, 'Object does not exist');
    this.branches.set(name, new Map(from));
    return { status: 201, body: { ref, object: { sha } } };
  }
}

/** The answer of GitHub where it refuses. */
export function refuse(status: number, message: string): Answered {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest' } };
}

/** A file's hash, as git writes it. */
export function blobSha(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}

/** A hash of a branch's files, in place of its commit's. */
function headOf(files: ReadonlyMap<string, string> = new Map()): string {
  return blobSha(JSON.stringify([...files]));
}
