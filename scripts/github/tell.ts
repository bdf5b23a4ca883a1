import { buildWords } from '../../src/islands/offline/offline-view.ts';
import type { GitHub } from './api.ts';
import { keepIssue } from './posts.ts';

/** A run of a workflow, as GitHub's API describes it. */
interface Run {
  id: number;
  html_url: string;
  /** `null` while it is under way. */
  conclusion: string | null;
  /** When its last attempt began, as an ISO 8601 instant. */
  run_started_at: string;
}

/**
 * Opens or updates the issue where the last run of `publish.yml` failed or nothing was published for over a day, and closes it after
 * the next success. Resolves to what was done.
 * @param owner who is mentioned: an account, or `<organisation>/<team>`
 * @param now milliseconds since 1970
 */
export async function tell(github: GitHub, owner: string, now: number): Promise<string> {
  const path = '/actions/workflows/publish.yml/runs?branch=main&per_page=100';
  const { workflow_runs: runs } = await github.request<{ workflow_runs: Run[] }>('GET', path);
  const [newest] = runs;
  if (!newest) return 'Nothing was ever published.';
  const good = runs.find(({ conclusion }) => conclusion === 'success');
  const { made, old } = good
    ? buildWords(good.run_started_at, now)
    : { made: 'Belum ada penerbitan yang beres.', old: '' };
  if (!newest.conclusion && !old) return 'A run is under way.';
  const failed = newest.conclusion && newest.conclusion !== 'success';
  const missing =
    'Itu lebih dari sehari yang lalu: jalankan workflow `publish`, dan lihat apakah jadwalnya dimatikan.';
  const lines = [
    ...(failed ? [await describeRun(github, newest)] : []),
    made,
    ...(old ? [missing] : []),
    'Ditutup sendiri sesudah penerbitan berikutnya beres.',
  ];
  const title = 'Panduan tidak terbit sebagaimana mestinya';
  const text = failed || old ? lines.join('\n\n') : undefined;
  return keepIssue(github, '<!-- panduan-cs: terbit -->', title, text, owner);
}

/** Names the jobs of a run that failed or were cut off. A run without jobs couldn't be started. */
async function describeRun(github: GitHub, { id, html_url }: Run): Promise<string> {
  const path = `/actions/runs/${id}/jobs?per_page=100`;
  const { jobs } = await github.request<{ jobs: { name: string; conclusion: string | null }[] }>('GET', path);
  const failed = jobs.filter(({ conclusion }) => conclusion !== 'success' && conclusion !== 'skipped');
  const names = failed.map(({ name }) => `\`${name}\``).join(', ') || 'workflow-nya sendiri';
  const docs = html_url.replace(/actions\/.*/, 'blob/main/docs/publishing.md#when-a-publish-fails');
  return `[Penerbitan terakhir](${html_url}) tidak beres: ${names}. [Artinya, dan apa yang dilakukan](${docs}). Selama \`server\` atau \`cloudflare\` belum beres, agen membaca yang terakhir terbit.`;
}
