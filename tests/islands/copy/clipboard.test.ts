import { describe, expect, it } from 'vitest';
import { copyWords, restAfter } from '../../../src/islands/copy/clipboard.ts';

describe('the copy button', () => {
  it('bears its own label and announces nothing while it waits', () => {
    expect(copyWords('idle', 'Salin jawaban')).toEqual({ button: 'Salin jawaban', announcement: '' });
  });

  it('says and announces that it copied', () => {
    expect(copyWords('copied', 'Salin jawaban')).toEqual({ button: 'Disalin', announcement: 'Disalin' });
  });

  it('says what to do where it failed, and says so longer', () => {
    expect(copyWords('failed', 'Salin jawaban').announcement).toContain('Ctrl+C');
    expect(restAfter('failed')).toBeGreaterThan(restAfter('copied'));
  });
});
