/**
 * `npm run changes -- <base>`: tells reviewers, in Indonesian, what a branch changes for readers of the guide.
 * Exit codes: 0 printed; 2 used wrongly, or the base or the content can't be read.
 */
import { writeFile } from 'node:fs/promises';
import { requireFolder } from '../src/checks/read/read-tree.ts';
import { siteAddress } from '../src/domain/guide/site-address.ts';
import { compareBranch } from './changes/compare.ts';
import { describeChanges } from './changes/describe.ts';
import { formatAsHtml, formatAsMarkdown, formatAsText } from './changes/formats.ts';
import { chooseFormat, parseArguments, readToday, runCommand } from './command/command.ts';

const usage = `Cara pakai: npm run changes -- <cabang dasar> [pilihan]
Yang dibandingkan: isi panduan di folder kerja, dengan titik cabang ini berpisah dari cabang dasar (misalnya origin/main).
  --format <bentuk>   text (bawaan), markdown (untuk pull request), html (satu berkas untuk dibaca di browser)
  --out <berkas>      tulis ke berkas, bukan ke layar
  --content <folder>  folder isi panduan (bawaan: content)
  --help              tampilkan petunjuk ini
Kode keluar: 0 selesai, 2 salah pakai, atau cabang dasar atau isi panduan tidak bisa dibaca.
GUIDE_TODAY=TTTT-BB-HH mengganti hari ini; GUIDE_SITE=https://… adalah alamat situs di pesan channel.`;

const formats = { text: formatAsText, markdown: formatAsMarkdown, html: formatAsHtml };

const options = {
  content: { type: 'string', default: 'content' },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { values, positionals } = parseArguments({ options, allowPositionals: true }, usage);
  if (values.help) return console.log(usage);
  const { content, format, out } = values;
  const [base, ...more] = positionals;
  if (!base) throw new Error(`Sebutkan cabang dasarnya, misalnya: npm run changes -- origin/main\n${usage}`);
  if (more.length > 0)
    throw new Error(`Cabang dasar hanya satu; yang ditulis: ${positionals.join(' ')}\n${usage}`);
  const toText = chooseFormat(formats, format, usage);
  requireFolder(content, usage);

  const today = readToday();
  const { changes, guide } = compareBranch(content, base, today);
  const text = toText(describeChanges(changes, { guide, base, site: siteAddress(process.env.GUIDE_SITE) }));
  if (out === undefined) return console.log(text);
  await writeFile(out, `${text.trimEnd()}\n`);
  console.log(`Ditulis ke ${out}.`);
});
