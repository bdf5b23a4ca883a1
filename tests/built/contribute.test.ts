import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checks/rules.ts';
import { builtPages } from './built-pages.ts';

const pages = new Map(builtPages().map(({ route, html }) => [route, html]));
const tasks = ['aturan', 'balasan', 'cabut-pindah', 'catatan', 'koreksi', 'nilai'];
const pageOf = (name: string) => pages.get(`/kontribusi/${name}/`) ?? '';

describe('how to contribute', () => {
  it('leads to a page for each task, one for terminals, the meaning of messages, and the licences', () => {
    const overview = pages.get('/kontribusi/') ?? '';
    const own = [...pages.keys()].filter((route) => /^\/kontribusi\/./.test(route));
    expect(own).toEqual([...tasks, 'pesan', 'terminal'].sort().map((name) => `/kontribusi/${name}/`));
    for (const route of [...own, '/lisensi.txt']) expect(overview).toContain(`href="${route}"`);
  });

  it.each(tasks)('says what happens by itself: %s', (name) => {
    expect(pageOf(name)).toContain('Yang terjadi sendiri');
  });

  it.each(tasks.filter((name) => name !== 'koreksi'))(
    'names its form, here without a repository: %s',
    (name) => {
      expect(pageOf(name)).toContain('Formulirnya di GitHub: Issues, New issue, ');
    },
  );

  it('shows what to copy before what happens by itself', () => {
    expect(pageOf('catatan')).toMatch(/<copy-button[\s\S]*<\/figure>\s*<h2[^>]*>Yang terjadi sendiri/);
  });

  it('explains every rule of the check', () => {
    const missing = Object.keys(rules).filter((id) => !pageOf('pesan').includes(`<div id="${id}"`));
    expect(missing).toEqual([]);
  });
});
