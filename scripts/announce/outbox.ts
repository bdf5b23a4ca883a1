import { z } from 'zod';
import { type GitHub, GitHubError } from '../github/api.ts';
import { adviseOn } from './advice.ts';

const branch = 'pengumuman';
const file = 'pengumuman.json';

const entrySchema = z.strictObject({
  /** `known`: it was live before the first run. `sending`: a send was begun, and only the channel shows whether it arrived. */
  state: z.enum(['known', 'sending', 'sent']),
  title: z.string(),
  /** Of what the message says, or is to say. */
  hash: z.string(),
  /** Telegram's id of the message; while another is being sent, of the one before. */
  message: z.int().optional(),
});

/** What the outbox says of a change. */
export type Announced = z.output<typeof entrySchema>;

export type Outbox = Awaited<ReturnType<typeof readOutbox>>;

/** A file's contents, in Base64, and their hash. */
type Blob = Record<'sha' | 'content', string>;

/** What was announced: a file on a branch of its own. Rejects in Indonesian. */
export async function readOutbox(github: GitHub) {
  const path = `/contents/${file}`;
  const found = await github.request<Blob>('GET', `${path}?ref=${branch}`).catch(unless(404));
  const entries = new Map(found ? parseEntries(found.content) : []);
  let sha = found?.sha;
  return {
    /** Whether nothing was ever announced. */
    isNew: !found,
    /** By the id of the change. */
    entries,

    /** Writes entries, and takes those away that are undefined. Rejects in Indonesian, also where another run has written since. */
    async write(changes: readonly (readonly [id: string, entry: Announced | undefined])[]): Promise<void> {
      if (changes.length === 0) return;
      for (const [id, entry] of changes) {
        if (entry) entries.set(id, entry);
        else entries.delete(id);
      }
      if (!sha) {
        // At the default branch. Where it is there already, GitHub refuses to write over a file whose hash isn't given.
        const head = await github.request<{ sha: string }>('GET', '/commits/HEAD').catch(unless());
        const ref = { ref: `refs/heads/${branch}`, sha: head?.sha };
        await github.request('POST', '/git/refs', ref).catch(unless(422));
      }
      const text = JSON.stringify(Object.fromEntries(entries), undefined, 1);
      const content = Buffer.from(text).toString('base64');
      const body = { message: 'Record announcements', branch, sha, content };
      const written = await github.request<{ content: Blob }>('PUT', path, body).catch(unless());
      sha = written?.content.sha;
    },
  };
}

function parseEntries(content: string): [string, Announced][] {
  try {
    const data = JSON.parse(Buffer.from(content, 'base64').toString());
    return Object.entries(z.record(z.string(), entrySchema).parse(data));
  } catch {
    throw new Error(`${file} di cabang ${branch} rusak. Kembalikan dari riwayat cabang itu.`);
  }
}

/** Makes an error Indonesian, except where it is GitHub's of this status. */
function unless(status?: number) {
  return (error: unknown): undefined => {
    const answer = error instanceof GitHubError ? error.status : undefined;
    if (answer === undefined || answer !== status) throw new Error(adviseOn('GitHub', `${answer ?? ''}`));
  };
}
