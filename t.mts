import { indexGuide } from './scripts/bench/real-guide.ts';
import { makeFullVocabulary } from './src/search/vocabulary.ts';
import { understand } from './src/search/understand.ts';
import { ownSearch } from './scripts/bench/engines/own.ts';
const { files } = await indexGuide(); const voc = makeFullVocabulary(files); const own = ownSearch(files, false);
for (const q of ['tidak', 'lempar', 'buyer tidak mengaku terima barang', 'user sudah tf Rp 1.250.075, status belum berubah, order total 1.250.000', 'pembeli bilang belum terima padahal status delivered', 'ver\u200Bifikasi man\u00ADual', 'kalibarsi everpro', 'aturan POD waktu oktober 2023', 'customer denies receiving the parcel', 'balesan buat user yang belum upload bukti', 'jawab apa kalau user tanya lama verifikasi', 'dilempar ke mana', 'tidak bisa']) {
  const u = understand(q, voc); const r = own(q);
  console.log(JSON.stringify(q), u.concepts.map((c) => `${c.typed}[${c.reading}${c.taken ? '=' + c.taken : ''}]`).join(' '), u.day ?? '', '| sure:', r.confident.slice(0, 3).join(', '), '| rel:', r.related.join(', '));
}
