import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTree } from '../../src/checks/read/read-tree.ts';
import { git } from '../fixtures/repository.ts';
import { type Built, buildSite } from './build-site.ts';

/** Made up: nobody has answered the question of 1 November 2023. */
const today = '2023-11-15';
const page = 'pengiriman/gagal-kirim';
const revision = `content/guide/${page}/${today}.md`;
const lesson = 'content/classes/04-bukti-pod.md';
const reply = 'content/replies/pastikan-dulu/awal.md';
const summary = 'Paket salah sortir kini dieskalasi dengan criss cross.';

let repository = '';
const said: Record<string, { code: number | null; out: string }> = {};
let before: Built;
let after: Built;

/** A command of the project, as a team lead runs it in the copy of the repository. */
function run(script: string, ...args: string[]): void {
  const env = { ...process.env, NO_COLOR: '1', GUIDE_TODAY: today, GITHUB_ACTIONS: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(`scripts/${script}.ts`), ...args], {
    cwd: repository,
    encoding: 'utf8',
    env,
  });
  said[[script, args[0]].join(' ')] = { code: status, out: stdout + stderr };
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(repository, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const build = async () => buildSite({ today, tree: readTree(join(repository, 'content')) });
const read = ({ dist }: Built, path: string) => readFileSync(join(dist, path), 'utf8');

beforeAll(async () => {
  repository = mkdtempSync(join(tmpdir(), 'panduan-publish-'));
  cpSync('content', join(repository, 'content'), { recursive: true });
  git(repository, 'init', '-q', '-b', 'main');
  git(repository, 'add', '.');
  git(repository, 'commit', '-qm', 'Isi panduan');
  git(repository, 'switch', '-qc', 'criss-cross');
  before = await build();

  const decision = 'Paket salah sortir dieskalasi dengan criss cross.';
  run('new', 'note', '--title=Kalibrasi rekaan', '--topic=Criss cross', `--decision=${decision}`);
  edit(`content/calibrations/${today}.md`, (text) =>
    text.replace(/( +)kind: rule\n/, `$&$1answers: [2023-11-01#gagal-kirim-criss-cross]\n`),
  );
  run('new', 'revision', page, `--decision=${today}#criss-cross`, `--summary=${summary}`);
  edit(revision, (text) =>
    text
      .replace(/answer: >-\n(?: {2}.*\n)+/, `answer: ${decision}\n`)
      .replace('  - 2023-11-01#gagal-kirim-criss-cross\n', ''),
  );
  run('check', '--base', 'main');
  run('changes', 'main');
  after = await build();
  // The class asks a case of the old answer, and a reply speaks for the page: read again later, one changed and both confirmed.
  edit(lesson, (text) =>
    text
      .replace(/( {8})why: Itu masih pertanyaan.*\n/, `$1right: true\n$1why: ${decision}\n`)
      .replace(/ {8}right: true\n( {8}why: Jalurnya sedang dipertanyakan.*\n)/, '$1')
      .replace('pengiriman/gagal-kirim: [2023-11-01]', `pengiriman/gagal-kirim: [${today}]`),
  );
  edit(reply, (text) => text.replace(/(pengiriman\/gagal-kirim: \[[^\]]*)/, `$1, ${today}`));
  run('check');
}, 300_000);

afterAll(() => {
  for (const folder of [repository, dirname(before.dist), dirname(after.dist)]) {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('from a question’s answer to the published change', () => {
  it('is two commands and an edit, of no file that is not about the rule', () => {
    expect(said['new note']?.code).toBe(0);
    expect(said['new revision']?.out).toContain('Menepi mulai 15 November 2023 sampai dicocokkan');
    const files = git(repository, 'status', '--porcelain', '-uall').split('\n').filter(Boolean);
    expect(files.filter((line) => !line.startsWith(' M'))).toEqual([
      `?? content/calibrations/${today}.md`,
      `?? ${revision}`,
    ]);
  });

  it('is not stopped by what speaks for the old rule: the check passes, and names it at its line', () => {
    const { code, out } = said['check --base'] ?? {};
    expect(code).toBe(0);
    const line =
      readFileSync(lesson, 'utf8').split('\n').indexOf('      pengiriman/gagal-kirim: [2023-11-01]') + 1;
    expect(out).toContain(`${lesson}:${line}:`);
    expect(out).toContain(reply);
    expect(out?.match(/stepped-aside/g)).toHaveLength(2);
  });

  it('takes them off until they are read again, and says so', () => {
    const module = 'onboarding/bukti-pod/index.html';
    expect(read(before, module)).toContain('data-case="bukti-pod/salah-sortir"');
    expect(read(after, module)).not.toContain('data-case="bukti-pod/salah-sortir"');
    expect(read(after, `${page}/index.html`)).toContain('Balasan ini menunggu dicocokkan.');
  });

  it('owes nothing any more once they are', () => {
    const { code, out } = said['check '] ?? {};
    expect(code).toBe(0);
    expect(out).not.toContain('stepped-aside');
  });

  it('is told to its reviewers: the decision carried out, the question closed, the message', () => {
    const { code, out } = said['changes main'] ?? {};
    expect(code).toBe(0);
    expect(out).toContain(
      '1 revisi baru, 2 teks perlu dibaca ulang, 1 keputusan masuk panduan, 1 pertanyaan tertutup',
    );
    expect(out).toContain(`${today}#criss-cross (Criss cross)`);
    expect(out).toContain('Pesan untuk channel (2)');
    expect(out).toContain(`Berubah: ${summary}\n    Berlaku mulai 15 November 2023`);
  });

  it('stands in the change log and in the feed, the answer and the revision', () => {
    expect(read(before, 'perubahan/index.html')).not.toContain(summary);
    expect(read(after, 'perubahan/index.html')).toContain(summary);
    const items = (built: Built) => JSON.parse(read(built, 'perubahan/feed.json')).items;
    expect(items(after)).toHaveLength(items(before).length + 2);
    const fresh = items(after).slice(0, 2);
    expect(fresh.map(({ summary: said }: { summary: string }) => said)).toContainEqual(
      expect.stringContaining(summary),
    );
  });

  it('is the page’s answer, and the one before it keeps its address', () => {
    expect(read(after, `${page}/index.html`)).toContain('Paket salah sortir dieskalasi dengan criss cross.');
    expect(read(after, `${page}/2023-11-01/index.html`)).toContain(
      'pertanyaan tentang jalur itu belum dijawab',
    );
  });

  it('takes one from what /status/ says is open, and owes nothing new', () => {
    const counts = (built: Built) => JSON.parse(read(built, 'api/pages.json')).counts;
    const { openQuestions: open, decisionsOwed, decisionsCarriedOut } = counts(before);
    const now = { openQuestions: open - 1, decisionsOwed, decisionsCarriedOut: decisionsCarriedOut + 1 };
    expect(counts(after)).toMatchObject(now);
    expect(read(before, 'status/index.html')).toContain(`Pertanyaan belum dijawab (${open})`);
    expect(read(after, 'status/index.html')).toContain(`Pertanyaan belum dijawab (${open - 1})`);
  });
});
