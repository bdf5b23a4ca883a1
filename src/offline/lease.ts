import { deleteCopy, leaseCache } from './cache-names.ts';
import type { LeaseTerms, Manifest } from './manifest.ts';
import { readRecord, writeRecord } from './record.ts';

// The build writes it before the worker's script; see `src/build/offline.ts`.
declare const manifest: Pick<Manifest, 'lease'>;

const recordPath = '/luring/masa-simpan';
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const leaseTerms = () => manifest.lease;

/**
 * Whether a lease of so many days is valid at `now`, given when the host last answered somebody who is logged in; both in milliseconds
 * since 1970. A clock may be corrected by up to a day. An answer further ahead is from a clock that was wrong, and ends the lease.
 */
export function isCurrent(answeredAt: number, days: number, now: number): boolean {
  return now <= answeredAt + days * dayMs && now >= answeredAt - dayMs;
}

/**
 * Whether this browser has a valid lease. Deletes the copy unless it has. Called before anything is read from the copy, and after each
 * write, because the lease may have ended meanwhile. Rejects where the caches fail.
 */
export async function checkLease(): Promise<boolean> {
  const isValid = isCurrent(await readAnsweredAt(), leaseTerms().days, Date.now());
  if (!isValid) await deleteCopy();
  return isValid;
}

/**
 * Begins a lease, or renews one that wasn't renewed for an hour, if `proveAccess` resolves with true. After a sign-out, only pages that
 * were opened later may ask for it. Rejects where the caches fail.
 */
export async function renewLease(proveAccess: () => Promise<boolean>): Promise<void> {
  // Opened first: if a sign-out deletes the lease meanwhile, this writes to the deleted cache.
  const cache = await caches.open(leaseCache);
  if (Math.abs(Date.now() - (await readAnsweredAt())) < hourMs) return;
  if (await proveAccess()) await writeRecord(cache, recordPath, { answeredAt: Date.now() });
}

/** When the host last answered; NaN where that isn't known. */
async function readAnsweredAt(): Promise<number> {
  const record = await readRecord(leaseCache, recordPath);
  return typeof record?.answeredAt === 'number' ? record.answeredAt : Number.NaN;
}

/** The page in place of every other once the lease is over. It loads nothing, since nothing is cached any more. */
export function leaseEndedPage({ days, isStrict }: LeaseTerms): Response {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const refusal = isStrict ? ', dan dihapus begitu server menolak akses' : '';
  return new Response(
    `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Panduan CS</title>
<style>${style}</style><header>Panduan CS</header><main><h1>Salinan panduan sudah dihapus</h1>
<p>Browser ini menyimpan panduan paling lama ${days} hari sejak terakhir tersambung dan masuk${refusal}. Server panduan sekarang tidak terjangkau.</p>
<p>Sambungkan ke jaringan, lalu masuk lagi. Sementara itu, konfirmasi ke TL.</p>
<a href="">Coba lagi</a></main></html>`,
    {
      status: 503,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    },
  );
}

/** The guide's look in few bytes, because each browser fetches them with every new worker. */
const style =
  ':root{color-scheme:light dark;font:1rem/1.6 system-ui,sans-serif}body{margin:0}header{padding:1rem;background:#0c3a31;color:#fff;font-weight:700}main{max-width:40rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.6rem;line-height:1.25}a{display:inline-block;padding:.5rem 1rem;border-radius:.5rem;background:#0b6b58;color:#fff;font-weight:600;text-decoration:none}';
