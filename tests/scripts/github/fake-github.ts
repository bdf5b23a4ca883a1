import type { GitHub } from '../../../scripts/github/api.ts';

export interface Call {
  method: string;
  path: string;
  body: Readonly<Record<string, string>> | undefined;
}

/** A list, given page by page whatever else the query asks, or the answer to a query. */
type Answers = readonly object[] | ((query: URLSearchParams) => object);

/** GitHub with these answers by path, recording what is written. */
export function fakeGitHub(answers: Readonly<Record<string, Answers>>) {
  const written: Call[] = [];
  const github: GitHub = {
    async request<Answer>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) {
      if (method !== 'GET') {
        written.push({ method, path, body: body as Call['body'] });
        return {} as Answer;
      }
      const { pathname, searchParams } = new URL(path, 'https://api.example');
      const page = Number(searchParams.get('page'));
      const answer = answers[pathname] ?? [];
      if (typeof answer === 'function') return answer(searchParams) as Answer;
      return answer.slice((page - 1) * 100, page * 100) as Answer;
    },
  };
  return { github, written };
}
