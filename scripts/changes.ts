/**
 * `npm run changes -- <base>`: what a branch changes for readers of the guide, for those who review it, in Indonesian.
 * Exit codes: 0 told; 2 used wrongly, or the base or the content can't be read.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkLoaded } from '../src/checks/check-content.ts';
import { readBase } from '../src/checks/read/base-tree.ts';
import { loadContent } from '../src/checks/read/load.ts';
import { requireFolder } from '../src/checks/read/read-tree.ts';
import { formatFailure } from '../src/checks/report/github.ts';
import { parseToday } from '../src/domain/dated/today.ts';
import { siteAddress } from '../src/domain/guide/site-address.ts';
import { formatAsHtml } from './changes/as-html.ts';
import { formatAsMarkdown } from './changes/as-markdown.ts';
import { formatAsText } from './changes/as-text.ts';
import { compareSides } from './changes/compare.ts';
import { describeChanges } from './changes/describe-changes.ts';

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

function parseOptions() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { ...values, bases: positionals };
  } catch {
    throw new Error(`Pilihan tidak dikenal: ${process.argv.slice(2).join(' ')}\n${usage}`);
  }
}

function parseFormat(name: string): (typeof formats)[keyof typeof formats] {
  if (name === 'text' || name === 'markdown' || name === 'html') return formats[name];
  throw new Error(`Bentuk tidak dikenal: ${name}. Pilih: ${Object.keys(formats).join(', ')}.\n${usage}`);
}

type Options = ReturnType<typeof parseOptions>;

async function tellChanges({ bases, content, format, out }: Options): Promise<void> {
  const [base, ...more] = bases;
  if (!base) throw new Error(`Sebutkan cabang dasarnya, misalnya: npm run changes -- origin/main\n${usage}`);
  if (more.length > 0) throw new Error(`Cabang dasar hanya satu; yang ditulis: ${bases.join(' ')}\n${usage}`);
  const toText = parseFormat(format);
  await requireFolder(content, usage);

  const today = parseToday(process.env.GUIDE_TODAY, Date.now());
  const landed = readBase(base, content);
  const loaded = await loadContent(content);
  const head = { loaded, ...checkLoaded(loaded, today) };
  const changes = compareSides({ loaded: landed, ...checkLoaded(landed, today) }, head);
  const site = siteAddress(process.env.GUIDE_SITE);
  const text = toText(describeChanges(changes, { guide: head.guide, base, site }));
  if (out === undefined) console.log(text);
  else {
    await writeFile(out, `${text.trimEnd()}\n`);
    console.log(`Ditulis ke ${out}.`);
  }
}

try {
  const given = parseOptions();
  if (given.help) console.log(usage);
  else await tellChanges(given);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message);
  if (process.env.GITHUB_ACTIONS) console.log(formatFailure(message));
  process.exitCode = 2;
}
