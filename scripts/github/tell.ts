import { formatDate } from '../../src/domain/dated/iso-date.ts';
import { jakartaClock, oldBuildMs } from '../../src/islands/offline/offline-view.ts';
import type { GitHub } from './api.ts';
import { keepIssue } from './own-issue.ts';

/** A run of a workflow, and below it one of its jobs, as GitHub's API describes them. */
interface Run {
  id: number;
  html_url: string;
  status: string;
  conclusion: string | null;
  /** When its last attempt began, as an ISO 8601 instant. */
  run_started_at: string;
}
type Job = Pick<Run, 'conclusion'> & { name: string };

/** What it means for readers that a job of `publish.yml` failed. */
const meaning: Readonly<Record<string, string>> = {
  flags: 'Laporan dari pembaca tidak terbaca. Situs terbit tanpa laporan itu.',
  build:
    'Isi tidak lolos pemeriksaan, atau situs tidak bisa dibuat. Agen tetap membaca yang terakhir terbit.',
  server: 'Situs tidak sampai ke server. Agen tetap membaca yang terakhir terbit.',
  cloudflare: 'Situs tidak sampai ke Cloudflare. Agen tetap membaca yang terakhir terbit.',
  announce: 'Situs sudah terbit, tetapi channel atau sheet belum diberi tahu.',
  audit: 'Paket yang dipakai punya celah yang diketahui. Situs tetap terbit.',
};

/**
 * Opens or updates the issue where the last run of `publish.yml` failed or nothing was published for over a day, and closes it after
 * the next success. Resolves to what was done.
 * @param owner who is mentioned: an account, or `<organisation>/<team>`
 * @param now milliseconds since 1970
 */
export async function tell(github: GitHub, owner: string, now: number): Promise<string> {
  const newest = await newestRun(github, '');
  if (!newest) return 'Nothing was ever published.';
  const good = await newestRun(github, '&status=success');
  const old = !good || now - Date.parse(good.run_started_at) > oldBuildMs;
  const ended = newest.status === 'completed';
  if (!ended && !old) return 'A run is under way.';
  const failed = ended && newest.conclusion !== 'success';
  const lines = [
    ...(failed
      ? [`[Penerbitan terakhir](${newest.html_url}) tidak beres:`, await failedJobs(github, newest)]
      : []),
    good ? `Terakhir beres: ${timeOf(good)}.` : 'Belum pernah ada penerbitan yang beres.',
    ...(old
      ? [
          'Itu lebih dari sehari yang lalu. Jalankan workflow `publish`, dan lihat apakah jadwalnya dimatikan.',
        ]
      : []),
    'Ditutup sendiri sesudah penerbitan berikutnya beres.',
  ];
  return keepIssue(github, {
    marker: '<!-- panduan-cs: terbit -->',
    title: 'Panduan tidak terbit sebagaimana mestinya',
    text: failed || old ? lines.join('\n\n') : undefined,
    mention: owner,
  });
}

async function newestRun(github: GitHub, query: string): Promise<Run | undefined> {
  const path = `/actions/workflows/publish.yml/runs?branch=main${query}&per_page=1`;
  const { workflow_runs } = await github.request<{ workflow_runs: Run[] }>('GET', path);
  return workflow_runs[0];
}

/** The jobs of a run that failed or were cut off, as a list. A run without jobs couldn't be started. */
async function failedJobs(github: GitHub, { id }: Run): Promise<string> {
  const { jobs } = await github.request<{ jobs: Job[] }>('GET', `/actions/runs/${id}/jobs?per_page=100`);
  const failed = jobs.filter(({ conclusion }) => conclusion !== 'success' && conclusion !== 'skipped');
  if (failed.length === 0) return '- Workflow-nya sendiri tidak bisa dijalankan.';
  return failed.map(({ name }) => `- \`${name}\`: ${meaning[name] ?? 'lihat catatannya.'}`).join('\n');
}

function timeOf({ run_started_at }: Run): string {
  const { day, minute } = jakartaClock(run_started_at);
  return `${formatDate(day)} pukul ${minute} WIB`;
}
