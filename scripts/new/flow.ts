import { existing } from './choices.ts';
import { confirmationLines, confirmedOn } from './confirmations.ts';
import { type Answers, dateField, refuseId, type ScaffoldKind, type Scene } from './form.ts';
import { nextText } from './next-text.ts';
import { yamlValue } from './yaml-text.ts';

const isNew = ({ guide }: Scene, { id = '' }: Answers) => !guide.flows.has(id);

/** A decision flow with one question and two outcomes, or the next revision of one. */
export const flow: ScaffoldKind = {
  name: 'flow',
  label: 'Alur keputusan, atau revisi berikutnya',
  example: 'flow alur-baru --page pengiriman/gagal-kirim --title "Memeriksa gagal kirim"',
  fields: [
    { name: 'id', ask: 'ID alur, misalnya bukti-pod', need: 'must', positional: true, refuse: refuseId },
    { ...dateField, ask: 'Mulai dipakai' },
    { name: 'page', ask: 'Halaman aturannya', need: 'must', choices: existing.pages, applies: isNew },
    { name: 'title', ask: 'Judul alur', need: 'may', applies: isNew },
    { name: 'summary', ask: 'Kapan alur ini dipakai', need: 'may', applies: isNew },
  ],
  write({ id = '', date = '', page = '', title, summary }, scene) {
    const known = scene.guide.flows.get(id);
    if (known) return nextText(known, date, scene);
    const outcome = (name: string) => [
      `  ${name}:`,
      '    title:',
      '    steps:',
      '      -',
      '    reply:',
      `    rule: ${page}`,
    ];
    const lines = [
      `title:${yamlValue(title)}`,
      `summary:${yamlValue(summary)}`,
      ...confirmationLines(confirmedOn(date, [page], {}, scene)),
      'start: mulai',
      'steps:',
      '  mulai:',
      '    ask:',
      '    options:',
      '      - { id: ya, label: Ya, to: hasil-ya }',
      '      - { id: tidak, label: Tidak, to: hasil-tidak }',
      'outcomes:',
      ...outcome('hasil-ya'),
      ...outcome('hasil-tidak'),
    ];
    return {
      files: [{ path: `flows/${id}/${date}.yaml`, text: `${lines.join('\n')}\n` }],
      next: [
        'Isi yang masih kosong. Langkah lain ditambah di `steps`, hasil lain di `outcomes`; `to` menyebut ID-nya.',
        `Di revisi halaman ${page}, tulis \`flow: ${id}\`. Itu boleh juga pada yang sudah berlaku.`,
        'Tiap hasil menyebut balasannya di `reply`; yang belum ada: `npm run new -- reply`.',
      ],
    };
  },
};
