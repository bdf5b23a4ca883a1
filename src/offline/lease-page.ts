import type { LeaseTerms } from './manifest.ts';

/** The page in place of every other once the lease is over. It loads nothing, since nothing is cached any more. */
export function leaseEndedPage({ days, isStrict }: LeaseTerms): Response {
  const refusal = isStrict ? ', dan dihapus begitu server menolak akses' : '';
  return new Response(
    `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Panduan CS</title>
<style>${style}</style><header>Panduan CS</header><main><h1>Salinan panduan sudah dihapus</h1>
<p>Browser ini menyimpan panduan paling lama ${days} hari sejak terakhir tersambung dan masuk${refusal}. Server panduan sekarang tidak terjangkau.</p>
<p>Sambungkan ke jaringan, lalu masuk lagi. Sementara itu, konfirmasi ke TL.</p>
<a href="">Coba lagi</a></main></html>`,
    {
      status: 503,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      },
    },
  );
}

/** The guide's look in few bytes, because each browser fetches them with every new worker. */
const style =
  ':root{color-scheme:light dark;font:1rem/1.6 system-ui,sans-serif}body{margin:0}header{padding:1rem;background:#0c3a31;color:#fff;font-weight:700}main{max-width:40rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.6rem;line-height:1.25}a{display:inline-block;padding:.5rem 1rem;border-radius:.5rem;background:#0b6b58;color:#fff;font-weight:600;text-decoration:none}';
