import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { treeWith } from '../../fixtures/overlay.ts';
import { GitHubStandIn } from '../../stand-ins/github.ts';
import { SheetsStandIn } from '../../stand-ins/sheets.ts';
import { TelegramStandIn } from '../../stand-ins/telegram.ts';
import { type Ended, runCommand } from '../run-command.ts';

/** The services that a guide is announced in, and the command that does it. */
export interface Announcing {
  github: GitHubStandIn;
  telegram: TelegramStandIn;
  sheets: SheetsStandIn;
  /** A folder for files of a test. */
  folder: string;
  /** What the command is told of the services. A test may change it. */
  env: Record<string, string>;
  /** Runs the command for the sound tree with these files laid over it. */
  announce(files: Files, ...args: string[]): Promise<Ended>;
  /** Whether the outbox has the change, and how it stands there. */
  stateOf(id: string): { state: string; message?: number } | undefined;
  /** Ends the services. */
  stop(): void;
}

/** Text by path in the content folder. */
export type Files = Readonly<Record<string, string>>;

/** Starts the services, as they are before anything was announced, or with a `github` that runs already. */
export async function startAnnouncing(running?: GitHubStandIn): Promise<Announcing> {
  const folder = mkdtempSync(join(tmpdir(), 'panduan-announce-'));
  const [github, telegram, sheets] = [
    running ?? new GitHubStandIn(),
    new TelegramStandIn(),
    new SheetsStandIn(),
  ];
  const services = [running ? [] : github, telegram, sheets].flat();
  await Promise.all(services.map((service) => service.start()));
  const [subject, credentials] = [join(folder, 'subject'), join(folder, 'credentials.json')];
  writeFileSync(subject, 'token-oidc');
  writeFileSync(credentials, sheets.credentials(subject));
  const env: Announcing['env'] = {
    GUIDE_TODAY: '2024-06-01',
    GUIDE_SITE: 'https://panduan.example/',
    GITHUB_API_URL: github.url,
    GITHUB_TOKEN: github.token,
    GITHUB_REPOSITORY: github.repository,
    TELEGRAM_API_URL: telegram.url,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_CHAT: telegram.chat,
    SHEETS_API_URL: sheets.url,
    GUIDE_SHEET: sheets.id,
    GOOGLE_APPLICATION_CREDENTIALS: credentials,
    // Without it the client looks for a project on the network, which takes a second.
    GOOGLE_CLOUD_PROJECT: 'toko',
  };
  return {
    github,
    telegram,
    sheets,
    folder,
    env,
    async announce(files, ...args) {
      const content = mkdtempSync(join(folder, 'content-'));
      for (const { path, bytes } of treeWith({ 'publishing.yaml': 'since: 2024-01-01\n', ...files })) {
        mkdirSync(dirname(join(content, path)), { recursive: true });
        writeFileSync(join(content, path), bytes);
      }
      return runCommand('scripts/announce.ts', ['--content', content, ...args], { env });
    },
    stateOf(id) {
      const text = github.branches.get('pengumuman')?.get('pengumuman.json') ?? '{}';
      return JSON.parse(text)[id];
    },
    stop() {
      for (const service of services) service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
