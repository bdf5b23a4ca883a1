/**
 * `npm run report`: tells, in Indonesian, what readers told the host, from the logs of the web server. Exit codes: 0 done; 2 used wrongly,
 * or a file can't be read or written.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireFolder } from '../src/checks/read/read-tree.ts';
import { addMonths } from '../src/domain/dated/iso-date.ts';
import { writeCsv } from '../src/site/sheet.ts';
import { parseArguments, readToday, runCommand } from './command/command.ts';
import { readScene } from './new/tree.ts';
import { forget, readLines } from './report/log.ts';
import { formatReport, makeReport, readersTable, readPeople, tablesOf } from './report/make-report.ts';
import { proposeWords } from './report/propose-words.ts';
import { tallyLogs } from './report/tally.ts';

const usage = `Cara pakai: npm run report -- --log <berkas…> [pilihan]
Menyusun kabar dari pembaca: siapa sudah membaca, apa yang dicari dan tidak ketemu, halaman mana yang tidak menjawab.
  --log <berkas…>     catatan umpan balik dari server web, boleh .gz dan boleh beberapa
  --people <berkas>   daftar orang yang perlu membaca, satu per baris, seperti nama loginnya
  --out <berkas>      tulis untuk GUIDE_REPORT, yang ditampilkan di /status/; tanpa nama orang
  --csv <folder>      tulis sebagai tabel
  --names             sertakan nama orang dalam --out dan --csv
  --branch <nama>     siapkan cabang git dengan kata yang dicari sedikitnya dua kali, di halaman yang mungkin menjawabnya
  --forget [bulan]    hapus baris yang lebih lama dari itu (bawaan: 12) dari berkas yang sudah diputar logrotate, lalu selesai
  --content <folder>  folder isi panduan (bawaan: content)
  --help              tampilkan petunjuk ini
Kode keluar: 0 selesai, 2 salah pakai, atau ada berkas yang tidak bisa dibaca atau ditulis. GUIDE_TODAY mengganti hari ini.`;

const options = {
  log: { type: 'string', multiple: true, default: [] as string[] },
  people: { type: 'string' },
  out: { type: 'string' },
  csv: { type: 'string' },
  names: { type: 'boolean', default: false },
  branch: { type: 'string' },
  forget: { type: 'string' },
  content: { type: 'string', default: 'content' },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const args = process.argv.slice(2);
  const forgetAt = args.indexOf('--forget');
  if (forgetAt >= 0 && !/^\d+$/.test(args[forgetAt + 1] ?? '')) args.splice(forgetAt + 1, 0, '12');
  const { values, positionals } = parseArguments({ args, options, allowPositionals: true }, usage);
  if (values.help) return console.log(usage);
  const { content, names, branch } = values;
  // A shell puts all files of a pattern behind `--log`.
  const files = [...values.log, ...positionals];
  if (values.log.length === 0) throw new Error(`Sebutkan catatannya: --log <berkas…>\n${usage}`);
  const today = readToday();
  if (values.forget !== undefined) {
    const months = Number(values.forget);
    if (!Number.isInteger(months) || months < 1)
      throw new Error(`--forget membutuhkan jumlah bulan mulai dari 1.\n${usage}`);
    const limit = addMonths(today, -months);
    for (const file of files) {
      const { gone, kept } = forget(file, limit, today);
      console.log(`${file}: ${gone} baris dari sebelum ${limit} dihapus, ${kept} tinggal.`);
    }
    return;
  }

  requireFolder(content, usage);
  const { guide } = readScene(content, today);
  const logs = files.values().map((file) => [file, readLines(file)] as const);
  const tally = tallyLogs(guide, logs);
  const people = values.people === undefined ? undefined : readPeople(readFileSync(values.people, 'utf8'));
  const report = makeReport(guide, tally, people);
  console.log(formatReport(report, tally));
  const receipts = report.receipts.map(({ missing, ...counts }) => counts);
  const written = names ? report : { ...report, receipts };
  if (values.out) writeFileSync(values.out, `${JSON.stringify(written, undefined, 1)}\n`);
  if (values.csv) {
    mkdirSync(values.csv, { recursive: true });
    const tables = [...tablesOf(written), ...(names ? [readersTable(report, tally)] : [])];
    for (const { name, head, rows } of tables)
      writeFileSync(join(values.csv, `${name}.csv`), writeCsv([head, ...rows]));
  }
  if (branch === undefined) return;
  const count = await proposeWords(content, branch, report.gaps, today);
  const done = `Cabang ${branch}: ${count} kata baru. Periksa, lalu ajukan.`;
  console.log(`\n${count > 0 ? done : 'Tidak ada kata untuk diusulkan; cabangnya tidak dibuat.'}`);
});
