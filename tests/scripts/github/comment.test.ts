import { describe, expect, it } from 'vitest';
import { comment } from '../../../scripts/github/posts.ts';
import { fakeGitHub } from './fake-github.ts';

const head = { owner: 'sari', branch: 'usulan/siram', sha: 'a1' };
const pulls = [{ number: 7, head: { sha: 'a1' } }];
const marker = '<!-- panduan-cs: perubahan -->';
const [bot, budi] = [{ login: 'github-actions[bot]' }, { login: 'budi' }];

describe('the comment on a pull request', () => {
  const others = Array.from({ length: 130 }, (_, id) => ({ id, body: 'x', user: bot }));
  const own = { id: 999, body: `${marker}\nLama.`, user: bot };

  it.each<[what: string, comments: object[], said: string, method: string, path: string]>([
    ['is written the first time', [], 'Wrote', 'POST', '/issues/7/comments'],
    [
      'is updated, even behind a hundred others',
      [...others, own],
      'Updated',
      'PATCH',
      '/issues/comments/999',
    ],
    ['isn’t one of budi’s with its marker', [{ ...own, user: budi }], 'Wrote', 'POST', '/issues/7/comments'],
  ])('%s', async (_, comments, said, method, path) => {
    const { github, written } = fakeGitHub({ '/pulls': pulls, '/issues/7/comments': comments });
    expect(await comment(github, head, 'Isi.')).toBe(`${said} the comment on pull request 7.`);
    expect(written).toEqual([{ method, path, body: { body: `${marker}\nIsi.` } }]);
  });

  it('is left alone where the branch has moved on', async () => {
    const { github, written } = fakeGitHub({ '/pulls': [{ number: 7, head: { sha: 'b2' } }] });
    expect(await comment(github, head, 'Isi.')).toContain('No open pull request');
    expect(written).toEqual([]);
  });

  it('mentions nobody, hides nothing and isn’t too long, whatever the branch wrote', async () => {
    const { github, written } = fakeGitHub({ '/pulls': pulls });
    await comment(github, head, `@sari <!-- ${'x'.repeat(70_000)}`);
    const body = written[0]?.body?.body ?? '';
    expect(body).not.toContain('@sari');
    expect(body.split('<!--')).toHaveLength(2);
    expect(body.length).toBeLessThanOrEqual(65_536);
  });
});
