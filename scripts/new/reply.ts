import { existing } from './choices.ts';
import { confirmationLines, confirmedOn } from './confirmations.ts';
import { type Answers, dateField, refuseId, type ScaffoldKind, type Scene } from './form.ts';
import { nextText } from './next-text.ts';
import { offerReply } from './offer.ts';
import { markdownFile, yamlValue } from './yaml-text.ts';

const isNew = ({ guide }: Scene, { id = '' }: Answers) => !guide.replies.has(id);

/** A reply ready to send, or the next revision of one. */
export const reply: ScaffoldKind = {
  name: 'reply',
  label: 'Balasan siap kirim, atau revisi berikutnya',
  example: 'reply balasan-baru --page layanan/cara-menjawab --title "Kapan balasan ini dipakai"',
  fields: [
    {
      name: 'id',
      ask: 'ID balasan, misalnya waktu-verifikasi-belum-ada',
      need: 'must',
      positional: true,
      refuse: refuseId,
    },
    { ...dateField, ask: 'Mulai dipakai' },
    { name: 'page', ask: 'Halaman aturannya', need: 'must', choices: existing.pages, applies: isNew },
    { name: 'title', ask: 'Kapan balasan ini dipakai', need: 'may', applies: isNew },
    {
      name: 'area',
      ask: 'Area',
      need: 'known',
      choices: existing.areas,
      applies: isNew,
      fallback: (_, { page }) => page?.split('/')[0],
    },
  ],
  write({ id = '', date = '', page = '', title, area }, scene) {
    const known = scene.guide.replies.get(id);
    if (known) return nextText(known, date, scene);
    const text = markdownFile([
      `title:${yamlValue(title)}`,
      `area:${yamlValue(area)}`,
      ...confirmationLines(confirmedOn(date, [page], {}, scene)),
    ]);
    return {
      files: [{ path: `replies/${id}/${date}.md`, text }, ...offerReply(page, id, date, scene)],
      next: [
        'Tulis teksnya di bawah kepala berkas, persis seperti yang masuk ke chat: teks biasa, tanpa tanda Markdown.',
        'Yang diisi agen ditulis `{nama_isian}`, dan didaftarkan di `placeholders` dengan `type` dan `label`.',
      ],
    };
  },
};
