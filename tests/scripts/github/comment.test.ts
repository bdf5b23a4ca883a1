import { describe, expect, it } from 'vitest';
import { comment } from '../../../scripts/github/comment.ts';
import { fakeGitHub } from './fake-github.ts';

const head = { owner: 'sari', branch: 'usulan/siram', sha: 'a1' };
const pulls = [{ number: 7, head: { sha: 'a1' } }];
const marker = '<!-- panduan-cs: perubahan -->';
const bot = { login: 'github-actions[bot]' };

describe('the comment on a pull request', () => {
  it('is written the first time', async () => {
    const { github, written } = fakeGitHub({ '/pulls': pulls });
    expect(await comment(github, head, 'Isi.')).toBe('Wrote the comment on pull request 7.');
    const body = { body: `${marker}\nIsi.` };
    expect(written).toEqual([{ method: 'POST', path: '/issues/7/comments', body }]);
  });

  it('is updated from then on, even behind a hundred others', async () => {
    const others = Array.from({ length: 130 }, (_, id) => ({ id, body: 'x', user: bot }));
    const comments = [...others, { id: 999, body: `${marker}\nLama.`, user: bot }];
    const { github, written } = fakeGitHub({ '/pulls': pulls, '/issues/7/comments': comments });
    await comment(github, head, 'Baru.');
    const body = { body: `${marker}\nBaru.` };
    expect(written).toEqual([{ method: 'PATCH', path: '/issues/comments/999', body }]);
  });

  it('isn’t somebody else’s that copied the marker', async () => {
    const comments = [{ id: 1, body: marker, user: { login: 'budi' } }];
    const { github, written } = fakeGitHub({ '/pulls': pulls, '/issues/7/comments': comments });
    await comment(github, head, 'Isi.');
    expect(written.map(({ method }) => method)).toEqual(['POST']);
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
