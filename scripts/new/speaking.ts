import type { Dated, TextRevision } from '../../src/domain/dated/dated.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import type { ConfirmedAgainst } from '../../src/schemas/dates.ts';
import { chosen, existing, idField, nextFile } from './choices.ts';
import { confirmedOn, inlineConfirmations, readingSteps } from './confirmations.ts';
import { blank, editFields, markdownFile, readData, yamlText } from './fields.ts';
import { type Answers, dateField, type Scaffold, type ScaffoldKind, type Scene } from './form.ts';

/** A reply ready to send, or the next revision of one. */
export const reply = speakingKind({
  name: 'reply',
  label: 'Balasan siap kirim, atau revisi berikutnya',
  example: 'reply balasan-baru --page layanan/cara-menjawab --title "Kapan balasan ini dipakai"',
  ask: 'ID balasan, misalnya waktu-verifikasi-belum-ada',
  all: ({ replies }) => replies,
  begin({ id = '', date = '', page = '', title = blank }, confirmedAgainst, scene) {
    const text = markdownFile({ title, area: page.split('/')[0], confirmedAgainst });
    return {
      files: [{ path: `replies/${id}/${date}.md`, text }, ...offerReply(page, id, date, scene)],
      next: [
        'Tulis teksnya di bawah kepala berkas, persis seperti yang masuk ke chat: teks biasa, tanpa tanda Markdown.',
        'Yang diisi agen ditulis `{nama_isian}`, dan didaftarkan di `placeholders` dengan `type` dan `label`.',
      ],
    };
  },
});

/** A decision flow with one question and two outcomes, or the next revision of one. */
export const flow = speakingKind({
  name: 'flow',
  label: 'Alur keputusan, atau revisi berikutnya',
  example: 'flow alur-baru --page pengiriman/gagal-kirim --title "Memeriksa gagal kirim"',
  ask: 'ID alur, misalnya bukti-pod',
  all: ({ flows }) => flows,
  begin({ id = '', date = '', page = '', title = blank }, confirmedAgainst) {
    const outcome = () => ({ title: blank, steps: [blank], reply: blank, rule: page });
    const options = [
      { id: 'ya', label: 'Ya', to: 'hasil-ya' },
      { id: 'tidak', label: 'Tidak', to: 'hasil-tidak' },
    ];
    const text = yamlText({
      ...{ title, summary: blank, confirmedAgainst },
      ...{ start: 'mulai', steps: { mulai: { ask: blank, options } } },
      outcomes: { 'hasil-ya': outcome(), 'hasil-tidak': outcome() },
    });
    return {
      files: [{ path: `flows/${id}/${date}.yaml`, text }],
      next: [
        '`summary` menyebut kapan alur ini dipakai. Langkah lain ditambah di `steps`, hasil lain di `outcomes`.',
        `Di revisi halaman ${page}, tulis \`flow: ${id}\`. Itu boleh juga pada yang sudah berlaku.`,
        'Tiap hasil menyebut balasannya di `reply`; yang belum ada: `npm run new -- reply`.',
      ],
    };
  },
});

interface SpeakingKind extends Pick<ScaffoldKind, 'name' | 'label' | 'example'> {
  ask: string;
  all(guide: Guide): ReadonlyMap<string, Dated<TextRevision & { confirmedAgainst: ConfirmedAgainst }>>;
  begin(answers: Answers, confirmedAgainst: object | undefined, scene: Scene): Scaffold;
}

/** A kind of dated text that speaks for a page. A known id gets its next revision, from the text before it; `begin` writes a new one. */
function speakingKind({ ask, all, begin, ...kind }: SpeakingKind): ScaffoldKind {
  const applies = ({ guide }: Scene, { id = '' }: Answers) => !all(guide).has(id);
  return {
    ...kind,
    fields: [
      idField(ask),
      dateField,
      { name: 'page', ask: 'Halaman aturannya', isNeeded: true, choices: existing.pages, applies },
      { name: 'title', applies },
    ],
    write(answers, scene) {
      const { id = '', date = '', page = '' } = answers;
      if (applies(scene, answers)) {
        return begin(answers, inlineConfirmations(confirmedOn(date, [page], {}, scene)), scene);
      }
      const { path, before } = nextFile(chosen(all(scene.guide), id), date, scene);
      const { confirmedAgainst } = before;
      const confirmed = confirmedOn(date, Object.keys(confirmedAgainst), confirmedAgainst, scene);
      const changes = { confirmedAgainst: inlineConfirmations(confirmed) };
      return {
        files: [{ path, text: editFields(scene.texts.get(before.path) ?? '', changes) }],
        next: [`Ubah isinya (disalin dari ${before.slug}).`, ...readingSteps(confirmed, confirmedAgainst)],
      };
    },
  };
}

/** The page's revisions that are in force on `date` or later, with the reply as their last one. It is upkeep, so all may change. */
function offerReply(page: string, reply: string, date: string, { guide, texts }: Scene) {
  return chosen(guide.pages, page).revisions.flatMap(({ path, until = '9999-12-31', change }) => {
    if (until <= date || change.kind === 'removed') return [];
    const before = texts.get(path) ?? '';
    const { replies = [] } = readData(before);
    return { path, text: editFields(before, { replies: [replies, reply].flat() }), was: path };
  });
}
