import { soundText } from '../../fixtures/overlay.ts';
import { type BadInput, badWith } from './bad-input.ts';

const siram = 'guide/kebun/siram-tanaman/2024-01-01.md';
const flow = 'flows/pilih-alat/awal.yaml';
const value = 'policy/lama-siram.yaml';
const first = 'calibrations/2023-12-20.md';
const second = 'calibrations/2024-02-01.md';
const harvest = '2023-12-20#panen-kapan';

const edited = (path: string, from: string, to: string) => ({
  bytes: { [path]: Buffer.from(soundText(path).replace(from, to)) },
});
/** A note whose decision `id` answers `questions`. */
const answering = (path: string, id: string, ...questions: string[]) =>
  edited(path, `  - id: ${id}\n`, `  - id: ${id}\n    answers: [${questions.join(', ')}]\n`);

/** Open questions, and the decisions that answer them. */
// biome-ignore format: a case a line
export const questions: readonly BadInput[] = [
  badWith('open-decision', edited(siram, '- 2023-12-20#hujan-siram', '- 2023-12-20#siram-dua-kali'), ['not-a-question', `${siram}:20:5`, '`2023-12-20#siram-dua-kali` bukan pertanyaan', 'berjenis `question`']),
  badWith('open-decision-flow', edited(flow, '{ ask: Belum jelas kapan airnya datang. }', '2023-12-20#siram-dua-kali'), ['not-a-question', `${flow}:37:12`, 'bukan pertanyaan', 'berjenis `question`']),
  badWith('open-decision-row', edited(value, 'open: 2023-12-20#hujan-siram', 'open: 2024-02-01#ingat-siram'), ['not-a-question', `${value}:12:11`, '`2024-02-01#ingat-siram` bukan pertanyaan', 'berjenis `question`']),
  badWith('open-unknown', edited(siram, '- 2023-12-20#hujan-siram', '- 2023-12-20#hujan-sirm'), ['unknown-decision', `${siram}:20:5`, '`2023-12-20#hujan-sirm`', 'Tulis `2023-12-20#hujan-siram`']),
  badWith('answer-decision', answering(second, 'siram-tiga-kali', '2023-12-20#siram-dua-kali'), ['not-a-question', `${second}:6:15`, 'bukan pertanyaan', 'berjenis `question`']),
  badWith('answer-itself', answering(first, 'panen-kapan', harvest), ['bad-answer', `${first}:16:15`, `\`${harvest}\` menjawab dirinya sendiri`, 'Hapus dari `answers`']),
  badWith('answer-by-question', answering(first, 'hujan-siram', harvest), ['bad-answer', `${first}:21:15`, 'masih pertanyaan', '`kind: rule`']),
  badWith('answer-earlier', { bytes: { ...answering(first, 'siram-dua-kali', '2024-02-01#hujan-lagi').bytes, ...edited(second, 'decisions:\n', 'decisions:\n  - { id: hujan-lagi, topic: Hujan, decision: Lagi?, kind: question }\n').bytes } }, ['bad-answer', `${first}:6:15`, 'baru ditanyakan 1 Februari 2024', 'Hapus dari `answers`']),
  badWith('answer-twice', { bytes: { ...answering(first, 'siram-dua-kali', harvest).bytes, ...answering(second, 'siram-tiga-kali', harvest).bytes } }, ['bad-answer', `${second}:6:15`, `\`${harvest}\` sudah dijawab \`2023-12-20#siram-dua-kali\``, 'Hapus dari `answers`']),
  badWith('answer-unknown', answering(second, 'siram-tiga-kali', '2023-12-20#panen-kpan'), ['unknown-decision', `${second}:6:15`, '`2023-12-20#panen-kpan`', `Tulis \`${harvest}\``]),
  badWith('source-question', edited(value, 'source: 2023-12-20#siram-dua-kali', 'source: 2023-12-20#hujan-siram'), ['policy-source', `${value}:20:13`, '`2023-12-20#hujan-siram` masih pertanyaan', '`open: 2023-12-20#hujan-siram`']),
  badWith('source-question-answered', { bytes: { ...edited(value, 'source: 2023-12-20#siram-dua-kali', `source: ${harvest}`).bytes, ...answering(second, 'siram-tiga-kali', harvest).bytes } }, ['policy-source', `${value}:20:13`, 'masih pertanyaan', 'Tulis `source: 2024-02-01#siram-tiga-kali`']),
];
