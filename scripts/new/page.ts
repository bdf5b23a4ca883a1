import { upkeep } from '../../src/checks/revisions/check-frozen.ts';
import { answerLimit } from '../../src/schemas/revision.ts';
import { findNearest } from '../../src/text/nearest.ts';
import { decisionField, existing, idField, pageField } from './choices.ts';
import { blank, cutFields, endedLine, markdownFile } from './fields.ts';
import {
  dateField,
  isRecord,
  itemsOf,
  refuseId,
  refuseUnknown,
  type ScaffoldKind,
  type Scene,
} from './form.ts';
import { freeId } from './revision.ts';

/** The first revision of a new page. */
export const page: ScaffoldKind = {
  name: 'page',
  label: 'Halaman baru',
  example: 'page layanan/halaman-baru --title "Judul halaman"',
  fields: [
    { ...idField('Alamat halaman, <area>/<halaman>'), name: 'page', refuse: refuseAddress },
    { name: 'title' },
    { name: 'summary' },
    // What agents type, separated by semicolons.
    { name: 'queries' },
    decisionField,
    dateField,
  ],
  write({ page: id = '', title = blank, summary = blank, queries = '', decision, date = '' }, scene) {
    const { guide } = scene;
    const path = `guide/${id}/${date}.md`;
    const text = markdownFile({
      ...{ id: freeId(`${id}/${date}`, scene), recorded: guide.today, title, answer: blank },
      change: { kind: 'new', summary },
      ...{ decidedIn: itemsOf(decision), state: 'in-force' },
    });
    const twin = findNearest(id, guide.pages.keys());
    const next = [
      `Di \`answer\`: untuk agen, tindakan lebih dulu, paling banyak ${answerLimit} karakter, tanpa tautan.`,
      'Tulis isi halaman di bawah kepala berkas. Yang belum diputuskan ditulis di `open`, jangan ditebak.',
      ...(decision ? [] : ['Sebut keputusan asalnya di `decidedIn`, misalnya `- 2023-11-01#bridge-dulu`.']),
      `Tulis di \`content/queries/${id}.txt\` apa yang diketik agen, satu per baris, tanpa nama dan nomor: dari sana pencarian belajar.`,
      ...(twin ? [`Periksa dulu apakah isinya tidak lebih cocok di halaman \`${twin}\`.`] : []),
    ];
    const examples = queries.split(';').flatMap((query) => query.trim() || []);
    const search = { path: `queries/${id}.txt`, text: examples.map((query) => `${query}\n`).join('') };
    return { files: [{ path, text }, ...(examples.length > 0 ? [search] : [])], next };
  },
};

/** Why `value` can't be the address of a page that isn't there yet, in Indonesian; undefined where it can. */
function refuseAddress(value: string, scene: Scene): string | undefined {
  const [area = '', slug = '', ...rest] = value.split('/');
  if (!slug || rest.length > 0) return `\`${value}\` bukan alamat halaman. Tulis \`<area>/<halaman>\`.`;
  if ([...scene.texts.keys()].some((path) => path.startsWith(`guide/${value}/`))) {
    return `Halaman \`${value}\` sudah ada. Aturan barunya adalah revisi.`;
  }
  return refuseUnknown('Area', area, existing.areas(scene)) ?? refuseId(slug);
}

const movesPath = 'moved.yaml';

/** Another address for a page, with all that refers to it. */
export const move: ScaffoldKind = {
  name: 'move',
  label: 'Pindahkan halaman ke alamat lain',
  example: 'move akun/nama-lama --to akun/nama-baru',
  fields: [
    pageField,
    { name: 'to', ask: 'Alamat barunya, <area>/<halaman>', isNeeded: true, refuse: refuseAddress },
  ],
  write({ page: from = '', to = '' }, scene) {
    const { guide, texts } = scene;
    const files = [...texts].flatMap(([was, before]) => {
      const isOwn = was.startsWith(`guide/${from}/`);
      const path = isOwn ? was.replace(`guide/${from}/`, `guide/${to}/`) : was;
      const text = was === movesPath ? before : refer(before, was, from, to, scene);
      return isOwn || text !== before ? { path, text, was } : [];
    });
    const moves = texts.get(movesPath);
    const text = `${endedLine(moves ?? '')}- from: ${from}\n  to: ${to}\n  date: ${guide.today}\n`;
    const moved = { path: movesPath, text, ...(moves !== undefined && { was: movesPath }) };
    return {
      files: [...files, moved],
      next: [
        `Bila dipecah: buat halaman lainnya (\`npm run new -- page\`) dan tulis \`to: [${to}, <lainnya>]\` di \`moved.yaml\`.`,
        'Alamat lama mengantar ke yang baru selama barisnya ada di `moved.yaml`.',
      ],
    };
  },
};

/** The text with `to` wherever it refers to the page `from`. Of what is frozen only the upkeep may change; its links lead on. */
function refer(text: string, path: string, from: string, to: string, scene: Scene): string {
  // An id stays, and a path that goes on to both sides is another page's or a file's.
  const reference = new RegExp(String.raw`(?<!^id: .*)(?<![\w-]|\w/)(/?)${from}(?![\w-])`, 'gm');
  const renamed = (part: string) => part.replace(reference, `$1${to}`);
  if (!isRecord(path, scene)) return renamed(text);
  const { before, fields, after } = cutFields(text);
  const kept = fields.map((field) => (upkeep.has(field.key) ? renamed(field.text) : field.text));
  return before + kept.join('') + after;
}
