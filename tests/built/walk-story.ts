import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { git } from '../fixtures/repository.ts';

/** What `npm run check -- --base main` said. */
export interface Said {
  code: number | null;
  out: string;
}

/** What the guide gets from the story's first day on stays out of it, so that whatever team leads publish, the story is the same. */
const isLater = (path: string) => (/\d{4}-\d\d-\d\d(?=\.\w+$)/.exec(path)?.[0] ?? '') >= '2026-11-25';

/** A copy of the real content under git, in which team leads publish made-up rules. */
export class Story {
  readonly root = mkdtempSync(join(tmpdir(), 'panduan-walk-'));

  constructor() {
    cpSync('content', join(this.root, 'content'), { recursive: true, filter: (path) => !isLater(path) });
    this.write('publishing.yaml', 'since: 2026-11-25\n');
    git(this.root, 'init', '-q', '-b', 'main');
    this.land('Isi panduan');
  }

  get content(): string {
    return join(this.root, 'content');
  }

  read(path: string): string {
    return readFileSync(join(this.content, path), 'utf8');
  }

  write(path: string, text: string): void {
    const file = join(this.content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Writes `to` as `from` with other fields and, where `body` is given, another text. A field that is undefined goes. */
  copy(from: string, to: string, fields: Record<string, unknown>, body?: (text: string) => string): void {
    const text = this.read(from);
    const [, head = text, rest = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    const data = stringify({ ...parse(head), ...fields });
    this.write(to, rest === '' ? data : `---\n${data}---\n${body ? body(rest) : rest}`);
  }

  note(day: string, ...decisions: Record<string, unknown>[]): void {
    const made = decisions.map((each) => ({ topic: 'Rekaan', kind: 'rule', ...each }));
    this.write(
      `calibrations/${day}.md`,
      `---\n${stringify({ title: 'Kalibrasi rekaan', decisions: made })}---\n\nRekaan.\n`,
    );
  }

  replace(path: string, from: string | RegExp, to: string): void {
    this.write(path, this.read(path).replace(from, to));
  }

  /** What the check of a pull request says on the day. */
  check(today: string): Said {
    const env = { ...process.env, NO_COLOR: '1', GUIDE_TODAY: today, GITHUB_ACTIONS: '' };
    const script = resolve('scripts/check.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--base', 'main'], {
      cwd: this.root,
      encoding: 'utf8',
      env,
    });
    return { code: status, out: stdout + stderr };
  }

  branch(name: string, from = 'main'): void {
    git(this.root, 'switch', '-qc', name, from);
  }

  commit(what: string): void {
    git(this.root, 'add', '-A');
    git(this.root, 'commit', '-qm', what);
  }

  land(what: string): void {
    this.commit(what);
    const branch = git(this.root, 'branch', '--show-current').trim();
    if (branch === 'main') return;
    git(this.root, 'switch', '-q', 'main');
    git(this.root, 'merge', '-q', '--no-ff', '-m', what, branch);
  }

  move(from: string, to: string): void {
    git(this.root, 'mv', `content/${from}`, `content/${to}`);
  }

  /** The files of the working tree that differ from `main`. */
  changed(): string[] {
    return execFileSync('git', ['status', '--porcelain', '-uall'], { cwd: this.root, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map((line) => line.slice(3).replace('content/', ''));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
