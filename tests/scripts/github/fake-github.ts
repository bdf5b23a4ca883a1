import type { GitHub } from '../../../scripts/github/api.ts';

export interface Call {
  method: string;
  path: string;
  body: Readonly<Record<string, string>> | undefined;
}

/** GitHub with these lists by path (a query is left aside but for its page), recording what is written. */
export function fakeGitHub(lists: Readonly<Record<string, readonly object[]>>) {
  const written: Call[] = [];
  const github: GitHub = {
    async request<Answer>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) {
      if (method !== 'GET') {
        written.push({ method, path, body: body as Call['body'] });
        return {} as Answer;
      }
      const { pathname, searchParams } = new URL(path, 'https://api.example');
      const page = Number(searchParams.get('page'));
      return (lists[pathname] ?? []).slice((page - 1) * 100, page * 100) as Answer;
    },
  };
  return { github, written };
}
