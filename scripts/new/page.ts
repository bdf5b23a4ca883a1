import { answerLimit } from '../../src/schemas/revision.ts';
import { findNearest } from '../../src/text/nearest.ts';
import { decisionField, existing, idField } from './choices.ts';
import { dateField, itemsOf, refuseId, refuseUnknown, type ScaffoldKind, type Scene } from './form.ts';
import { freeId } from './revision.ts';
import { blank, markdownFile } from './yaml-text.ts';

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
export function refuseAddress(value: string, scene: Scene): string | undefined {
  const [area = '', slug = '', ...rest] = value.split('/');
  if (!slug || rest.length > 0) return `\`${value}\` bukan alamat halaman. Tulis \`<area>/<halaman>\`.`;
  if ([...scene.texts.keys()].some((path) => path.startsWith(`guide/${value}/`))) {
    return `Halaman \`${value}\` sudah ada. Aturan barunya adalah revisi.`;
  }
  return refuseUnknown('Area', area, existing.areas(scene)) ?? refuseId(slug);
}
