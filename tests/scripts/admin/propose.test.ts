import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { propose } from '../../../scripts/admin/propose.ts';
import { git as gitIn } from '../../fixtures/repository.ts';

let root: string;
const git = (...args: string[]) => gitIn(root, ...args).trim();

function draft(name: string, file: string, text: string, status = 'pending_publish') {
  git('switch', '--quiet', '--create', `cms/${name}`, 'main');
  writeFileSync(join(root, file), text);
  git('add', '.');
  git('commit', '--quiet', '--message', name);
  git('config', `branch.cms/${name}.description`, `decap-cms/${status}`);
  git('switch', '--quiet', 'main');
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'panduan-propose-'));
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'TL');
  git('config', 'user.email', 'tl@example.invalid');
  git('commit', '--quiet', '--allow-empty', '--message=start');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a proposal', () => {
  it('joins the drafts that are ready, and leaves the others', () => {
    draft('kalibrasi/2026-10-07', 'note.md', 'a');
    draft('akun--x/2026-10-08', 'page.md', 'b');
    draft('balasan/y', 'reply.md', 'c', 'draft');
    const proposal = propose(root, 'criss-cross');
    expect(proposal.branch).toBe('usulan/criss-cross');
    expect(proposal.drafts).toEqual(['cms/akun--x/2026-10-08', 'cms/kalibrasi/2026-10-07']);
    expect(git('ls-files').split('\n')).toEqual(['note.md', 'page.md']);
    expect(git('branch', '--list', 'cms/*', '--format=%(refname:short)')).toBe('cms/balasan/y');
  });

  it('changes nothing where two drafts collide', () => {
    draft('a/1', 'same.md', 'a');
    draft('b/1', 'same.md', 'b');
    expect(() => propose(root, 'tabrakan')).toThrow('cms/b/1 bertabrakan');
    expect(git('branch', '--format=%(refname:short)').split('\n')).toEqual(['cms/a/1', 'cms/b/1', 'main']);
    expect(git('symbolic-ref', '--short', 'HEAD')).toBe('main');
  });

  it.each(['Nama Panjang', '../x', ''])('is not called "%s"', (name) => {
    expect(() => propose(root, name)).toThrow('nama usulan');
  });

  it('says so where no draft is ready', () => {
    draft('balasan/y', 'reply.md', 'c', 'draft');
    expect(() => propose(root, 'x')).toThrow('Siap');
  });

  it("doesn't touch unsaved work", () => {
    draft('a/1', 'a.md', 'a');
    writeFileSync(join(root, 'work.md'), '');
    expect(() => propose(root, 'x')).toThrow('belum di-commit');
  });
});
