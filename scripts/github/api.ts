/** GitHub's REST API for one repository, as a workflow's environment gives it. */
export interface GitHub {
  /** The parsed answer; `path` is below the repository. Throws where GitHub refuses. */
  request<Answer>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<Answer>;
}

/** Who writes in a workflow's name. Others may copy a marker, but can't be it. */
export const bot = 'github-actions[bot]';

/** The API that the environment names. Throws where it names none. */
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
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
  };
}

const pageLength = 100;

/** The first item of a list, read page by page, that `isWanted`; undefined where none is. */
export async function findItem<Item>(
  github: GitHub,
  path: string,
  isWanted: (item: Item) => boolean,
): Promise<Item | undefined> {
  for (let page = 1; ; page++) {
    const query = `${path.includes('?') ? '&' : '?'}per_page=${pageLength}&page=${page}`;
    const items = await github.request<Item[]>('GET', path + query);
    const found = items.find(isWanted);
    if (found || items.length < pageLength) return found;
  }
}

/** A text that a workflow writes: marked so that it is found again, short enough, and mentioning nobody. */
export function markedText(marker: string, text: string): string {
  // A fork's branch may have written the text: it must not call people in the bot's name, nor carry a marker.
  const safe = text.replaceAll('<!--', '&lt;!--').replace(/@(?=[a-z0-9])/gi, '@\u200b');
  return `${marker}\n${safe}`.slice(0, 65_536);
}
