/** GitHub's REST API for one repository. */
export interface GitHub {
  /** Resolves to the parsed answer. `path` is below the repository. Rejects with a `GitHubError` where GitHub refuses. */
  request<Answer>(method: 'GET' | 'POST' | 'PATCH' | 'PUT', path: string, body?: object): Promise<Answer>;
}

/** What to do where GitHub refuses, by the status of HTTP. */
const advice: Readonly<Record<number, string>> = {
  401: 'The token is not accepted. Run the job again: a token ends with its job.',
  403: 'The token may not do this. See docs/publishing.md for the permissions, and let Actions create pull requests.',
  404: 'It is not there, or the token may not see it.',
  409: 'Something else changed it at the same time. Run the job again.',
  422: 'GitHub takes it for wrong.',
  429: 'Too many requests. Run the job again later.',
};

/** GitHub refused a request. */
export class GitHubError extends Error {
  /** Of HTTP. */
  readonly status: number;

  constructor(status: number, request: string, answer: string) {
    const next = advice[status] ?? 'GitHub is out of order. Run the job again: nothing is done twice.';
    super(`${request}: ${status}. ${next} ${answer.slice(0, 500)}`);
    this.status = status;
  }
}

/** What is there, or undefined where GitHub says 404. */
export function findWhere<Answer>(request: Promise<Answer>): Promise<Answer | undefined> {
  return request.catch((error: unknown) => {
    if (error instanceof GitHubError && error.status === 404) return undefined;
    throw error;
  });
}

/** The API of the repository that a workflow's environment names. Throws where it names none. */
export function connect(env: NodeJS.ProcessEnv): GitHub {
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: repository } = env;
  if (!token || !repository) throw new Error('GITHUB_TOKEN and GITHUB_REPOSITORY must be set.');
  const root = `${env.GITHUB_API_URL || 'https://api.github.com'}/repos/${repository}`;
  return {
    async request(method, path, body) {
      const response = await fetch(`${root}${path}`, {
        method,
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'x-github-api-version': '2022-11-28',
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (!response.ok) throw new GitHubError(response.status, `${method} ${path}`, await response.text());
      return response.json();
    },
  };
}

const pageLength = 100;

/** Yields the items of a list, read page by page. */
export async function* itemsOf<Item>(github: GitHub, path: string): AsyncGenerator<Item> {
  for (let page = 1; ; page++) {
    const query = `${path.includes('?') ? '&' : '?'}per_page=${pageLength}&page=${page}`;
    const items = await github.request<Item[]>('GET', path + query);
    yield* items;
    if (items.length < pageLength) return;
  }
}
