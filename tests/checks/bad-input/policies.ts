import { type BadInput, bad } from './bad-input.ts';

const lama = 'policy/lama-siram.yaml';

/** Dated values: their intervals, sources, kinds, messages, and what they refer to. */
// biome-ignore format: a case a line
export const policies: readonly BadInput[] = [
  bad('policy-open', ['unknown-decision', `${lama}:12:11`, '`2023-12-20#hujan-sirm`', 'Tulis `2023-12-20#hujan-siram`']),
  bad('policy-decision', ['unknown-decision', `${lama}:20:13`, '`2023-12-20#siram-dua-kalli`', 'Tulis `2023-12-20#siram-dua-kali`']),
  bad('policy-duplicate-from', ['policy-duplicate-from', `${lama}:17:11`, 'Dua baris mulai 1 Maret 2024', 'Sisakan satu']),
  bad('policy-ends-before', ['policy-gap', `${lama}:14:14`, 'berakhir 2024-02-20, sebelum mulai 2024-03-01', 'pada atau sesudah 2024-03-01']),
  bad('policy-gap', ['policy-gap', `${lama}:17:11`, 'Tidak ada nilai dari 2024-03-21 sampai 2024-03-31', 'Tulis `from: 2024-03-21`']),
  bad('policy-no-source', ['policy-no-source', `${lama}:18:12`, '`confirmed` tanpa `source`', 'Tambahkan `source: …`']),
  bad('policy-no-value', ['policy-no-value', `${lama}:15:12`, '`assumed` tanpa `value`', 'tulis `state: undecided`']),
  bad('policy-overlap', ['policy-overlap', `${lama}:17:11`, 'Mulai 2024-04-01, padahal baris sebelumnya sampai 2024-04-01', 'Tulis `lastDay: 2024-03-31` di baris sebelumnya']),
  bad('policy-page', ['unknown-page', `${lama}:3:7`, '`kebun/siram-tanamn`', 'Tulis `kebun/siram-tanaman`']),
  bad('policy-reply-decided', ['policy-reply', `${lama}:8:12`, '`siram-belum-pasti` punya 0 isian `time`', 'dengan satu isian `time`']),
  bad('policy-reply-open', ['policy-reply', `${lama}:7:9`, '`siram-ada-tenggat` memuat waktu: `{batas}`', 'tanpa isian `time`']),
  bad('policy-state', ['wrong-value', `${lama}:15:12`, '`rows[2].state` tidak boleh `asumed`', 'Tulis `assumed`']),
  bad('policy-undecided-value', ['policy-undecided-value', `${lama}:13:12`, '`undecided`, tetapi `value` terisi', 'Hapus `value`']),
  bad('policy-value-count', ['policy-value', `${lama}:16:12`, '`value.count` belum diisi', 'Tambahkan `count: …`']),
  bad('policy-value-hours', ['policy-value', 'policy/jam-kebun.yaml:9:15', '`friday` tidak bisa dibaca: `22:00-06:00`', '`22:00-24:00`, lalu `00:00-06:00`']),
  bad('policy-value-kind', ['policy-value', `${lama}:16:22`, '`monday` bukan isi `duration-hours`', 'Isinya: hours, count']),
  bad('policy-value-minutes', ['policy-value', `${lama}:16:21`, '`hours: 0.33` tidak genap semenit', 'Tulis `0.25`']),
  bad('policy-value-whose', ['policy-hours-unknown', `${lama}:18:31`, 'tidak menyebut jam kerja siapa', 'tambahkan `workingHours: <id>`']),
  bad('unknown-policy', ['unknown-policy', `${lama}:4:15`, '`jam-kebon`', 'Tulis `jam-kebun`']),
];
