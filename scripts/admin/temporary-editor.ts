import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git as gitIn } from '../../src/checks/read/git.ts';
import { anyFreePort } from '../setup/port.ts';
import { projectEnv, projectNode, ROOT } from '../setup/project.mjs';

/** A running editor on a repository of its own, which holds the real content. */
export interface Editor {
  address: string;
  /** The repository's folder. */
  repo: string;
  git(...args: string[]): string;
  stop(): Promise<void>;
}

/** Starts `npm run admin` on a copy of the content, for tests and pictures. The first start on a machine installs the editor. */
export async function startEditor(): Promise<Editor> {
  const folder = mkdtempSync(join(tmpdir(), 'panduan-editor-'));
  const repo = join(folder, 'repo');
  cpSync(join(ROOT, 'content'), join(repo, 'content'), { recursive: true });
  const git = (...args: string[]) => gitIn(repo, ...args);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'TL');
  git('config', 'user.email', 'tl@example.invalid');
  git('add', '.');
  git('commit', '--quiet', '--message=Content');
  const port = String(await anyFreePort());
  const script = join(ROOT, 'scripts', 'admin.ts');
  const server = spawn(projectNode(), [script, '--repo', repo, '--out', join(folder, 'site')], {
    cwd: ROOT,
    env: { ...projectEnv(), PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(server);
  const gone = new Promise((resolve) => server.once('exit', resolve));
  return {
    address,
    repo,
    git,
    async stop() {
      server.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const take = (text: Buffer) => {
      output += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output) ?? [];
      if (address) resolve(address);
    };
    server.stdout?.on('data', take);
    server.stderr?.on('data', take);
    server.once('exit', () => reject(new Error(`the editor ended:\n${output}`)));
  });
}
