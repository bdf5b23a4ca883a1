/**
 * `npm run announce`: tells the chat channel and the Google Sheet what is live in the guide. Exit codes: 0 done; 1 something is left to a
 * person or to the next run; 2 used wrongly, or nothing may be announced.
 */
import type { CheckContext } from '../src/checks/check.ts';
import { checkContent } from '../src/checks/check-content.ts';
import { requireFolder } from '../src/checks/read/read-tree.ts';
import { formatFailure } from '../src/checks/report/github.ts';
import { isPublished } from '../src/checks/revisions/check-frozen.ts';
import { siteAddress } from '../src/domain/guide/site-address.ts';
import { listText } from '../src/text/list-text.ts';
import { announceInChannel } from './announce/channel.ts';
import { announceOnSheet } from './announce/sheet.ts';
import { messageOf, parseArguments, readToday, runCommand } from './command/command.ts';

const usage = `Cara pakai: npm run announce -- [pilihan]
Menyamakan channel Telegram dan Google Sheet dengan panduan yang tayang. Tanpa --send hanya menampilkan apa yang akan dilakukan.
  --send              kirim dan tulis
  --arrived <id>=<n>  pesan yang ditanyakan sampai sebagai pesan nomor n; <id>=tidak: belum sampai, kirim lagi
  --most <n>          paling banyak pesan baru sekaligus (bawaan: 20)
  --content <folder>  folder isi panduan (bawaan: content)
  --help              tampilkan petunjuk ini
Telegram: TELEGRAM_BOT_TOKEN, TELEGRAM_CHAT, GITHUB_TOKEN, GITHUB_REPOSITORY.
Sheet: GUIDE_SHEET, GOOGLE_APPLICATION_CREDENTIALS. Keduanya: GUIDE_SITE, alamat situs yang tayang; GUIDE_TODAY mengganti hari ini.
Kode keluar: 0 selesai, 1 ada yang harus dilihat orang atau dijalankan lagi, 2 salah pakai atau belum boleh mengumumkan.`;

const options = {
  send: { type: 'boolean', default: false },
  arrived: { type: 'string', multiple: true, default: [] as string[] },
  most: { type: 'string', default: '20' },
  content: { type: 'string', default: 'content' },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { values } = parseArguments({ options }, usage);
  if (values.help) return console.log(usage);
  const { content, send, arrived } = values;
  requireFolder(content, usage);
  const context = await checkContent(content, readToday());
  const obstacle = findObstacle(context);
  if (send && obstacle) throw new Error(`Tidak ada yang dikirim: ${obstacle}`);
  if (!send) console.log(`Tidak ada yang dikirim: ${obstacle ?? 'untuk mengirim, tambahkan --send.'}`);

  const { guide } = context;
  const site = siteAddress(process.env.GUIDE_SITE);
  const channel = { send, arrived, most: Number(values.most) };
  await announceIn(
    'Telegram',
    ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_CHAT', 'GITHUB_TOKEN', 'GITHUB_REPOSITORY'],
    () => announceInChannel(guide, site, channel),
  );
  await announceIn('Google Sheet', ['GUIDE_SHEET', 'GOOGLE_APPLICATION_CREDENTIALS'], () =>
    announceOnSheet(guide, site, send),
  );
});

/** Why nothing may be announced, in Indonesian; undefined where it may. */
function findObstacle(context: CheckContext): string | undefined {
  const errors = context.issues.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return `isi panduan punya ${errors} kesalahan; jalankan npm run check.`;
  if (!isPublished(context))
    return 'panduan belum terbit: publishing.yaml belum ada, atau harinya belum tiba.';
  return process.env.GUIDE_SITE ? undefined : 'GUIDE_SITE belum diisi, jadi tautannya tidak menuju situs.';
}

/** Announces in a place, unless neither of its first two settings is there. What goes wrong there doesn't keep others from being told. */
async function announceIn(place: string, settings: string[], announce: () => Promise<string[]>) {
  const missing = settings.filter((name) => !process.env[name]);
  const lacking = `belum diatur; isi ${listText(missing)}.`;
  if (settings.slice(0, 2).every((name) => missing.includes(name)))
    return console.log(`${place}: ${lacking}`);
  const problems = missing.length > 0 ? [lacking] : await announce().catch((error) => [messageOf(error)]);
  if (problems.length > 0) process.exitCode = 1;
  for (const problem of problems) {
    console.error(`${place}: ${problem}`);
    if (process.env.GITHUB_ACTIONS) console.log(formatFailure(problem, `${place}: belum selesai`));
  }
}
