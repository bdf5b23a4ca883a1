/**
 * `npm run new`: begins a content file with what the guide already has, and tells the next steps in Indonesian. It never
 * overwrites a file. Exit codes: 0 written; 1 nothing written because of the answers; 2 used wrongly, or no content folder.
 */
import { requireFolder } from '../src/checks/read/read-tree.ts';
import { suggestNearest } from '../src/checks/suggest.ts';
import { messageOf, readToday } from './command/command.ts';
import { Refusal, type ScaffoldKind } from './new/form.ts';
import { kinds } from './new/kinds.ts';
import { completeAnswers, missingFields, readArguments } from './new/read-answers.ts';
import { readScene, save } from './new/tree.ts';

const usage = `Cara pakai: npm run new -- <jenis> [pilihan]
${kinds
  .map(
    ({ name, label, example, fields }) =>
      `\n  ${name.padEnd(12)}${label}\n    ${fields.map((field) => (field.positional ? `<${field.name}>` : `[--${field.name} …]`)).join(' ')}\n    misalnya: npm run new -- ${example}`,
  )
  .join('\n')}

  --content <folder>  folder isi panduan (bawaan: content)
  --help              tampilkan petunjuk ini
Daftar dipisah koma. Tanggal bawaannya hari ini di Jakarta; GUIDE_TODAY=TTTT-BB-HH mengganti hari ini.
Berkas baru tidak pernah menimpa yang sudah ada.
Kode keluar: 0 berkas ditulis, 1 tidak ada yang ditulis karena isiannya, 2 salah pakai.`;

/** Removes the option for the content folder from the arguments, and returns its value. */
function takeContent(args: string[]): string {
  const at = args.findIndex((arg) => /^--content(?:=|$)/.test(arg));
  if (at < 0) return 'content';
  const [option = '', value] = args.splice(at, args[at] === '--content' ? 2 : 1);
  return (option === '--content' ? value : option.slice('--content='.length)) || 'content';
}

function findKind(name: string | undefined): ScaffoldKind {
  const found = kinds.find((kind) => kind.name === name);
  if (found) return found;
  const names = kinds.map((kind) => kind.name);
  const all = names.join(', ');
  if (name === undefined) throw new Error(`Sebutkan yang mau dibuat: ${all}.\n${usage}`);
  throw new Error(`Tidak ada jenis \`${name}\`. ${suggestNearest(name, names, `Yang ada: ${all}.`)}`);
}

async function begin(args: string[]): Promise<void> {
  const content = takeContent(args);
  requireFolder(content);
  const scene = readScene(content, readToday());
  const kind = findKind(args.shift());
  const given = readArguments(kind, args);
  const answers = completeAnswers(kind, given, scene);
  const missing = missingFields(kind, given, scene);
  if (missing.length > 0) {
    const list = missing.map(({ name, ask }) => `  --${name} …   ${ask}`).join('\n');
    throw new Error(`Masih kurang:\n${list}\nMisalnya: npm run new -- ${kind.example}`);
  }
  const scaffold = kind.write(answers, scene);
  for (const file of scaffold.files) await save(content, file);
  const steps = [
    ...scaffold.next,
    'Periksa: `npm run check` menyebut yang masih kosong dan yang perlu dibetulkan.',
    'Lihat yang berubah: `npm run changes -- origin/main`.',
  ];
  for (const { path, was } of scaffold.files) {
    const verb =
      was === undefined ? 'Dibuat:' : was === path ? 'Diubah:' : `Dipindahkan dari ${content}/${was}:`;
    console.log(`${verb} ${content}/${path}`);
  }
  console.log('\nBerikutnya:');
  for (const [index, step] of steps.entries()) console.log(`${index + 1}. ${step}`);
}

try {
  const args = process.argv.slice(2);
  if (args.includes('--help')) console.log(usage);
  else await begin(args);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = error instanceof Refusal ? 1 : 2;
}
