import { existing } from './choices.ts';
import { Refusal, refuseId, type ScaffoldKind } from './form.ts';
import { markdownFile, yamlValue } from './yaml-text.ts';

/** A reply ready to send. */
export const reply: ScaffoldKind = {
  name: 'reply',
  label: 'Balasan siap kirim',
  example: 'reply balasan-baru --area layanan --title "Kapan balasan ini dipakai"',
  fields: [
    {
      name: 'id',
      ask: 'ID balasan, misalnya waktu-verifikasi-belum-ada',
      need: 'must',
      positional: true,
      refuse: refuseId,
    },
    { name: 'area', ask: 'Area', need: 'must', choices: existing.areas },
    { name: 'title', ask: 'Kapan balasan ini dipakai', need: 'may' },
  ],
  write({ id = '', area, title }, { guide }) {
    const path = `replies/${id}/${guide.today}.md`;
    if (guide.replies.has(id)) throw new Refusal(`Balasan \`${id}\` sudah ada. Pilih ID lain.`);
    const text = markdownFile([`title:${yamlValue(title)}`, `area:${yamlValue(area)}`]);
    const next = [
      'Tulis teksnya di bawah kepala berkas, persis seperti yang masuk ke chat: teks biasa, tanpa tanda Markdown.',
      'Yang diisi agen ditulis `{nama_isian}`, dan didaftarkan di `placeholders` dengan `type` dan `label`.',
      `Sebut balasan ini di halaman aturannya: \`- ${id}\` di bawah \`replies\`. Itu boleh juga pada revisi yang sudah terbit.`,
    ];
    return { path, text, grows: false, next };
  },
};
