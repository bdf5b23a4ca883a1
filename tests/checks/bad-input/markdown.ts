import { soundText } from '../../fixtures/overlay.ts';
import { type BadInput, badWith, type Expected } from './bad-input.ts';

const nasi = 'guide/dapur/masak-nasi/2024-01-01.md';
const air = 'replies/air-habis/awal.md';
const alat = 'flows/pilih-alat/awal.yaml';
const head = /^[\s\S]*?\n---\n\n/.exec(soundText(nasi))?.[0] ?? '';

/** The cases of one rule: a Markdown text, which starts at line 12, with the place, `what` and `fix` of its only issue. */
function texts(
  rule: Expected[0],
  rows: readonly (readonly [markdown: string, place: string, what: string, fix: string])[],
) {
  return rows.map(([markdown, place, what, fix]) => {
    const bytes = { [nasi]: Buffer.from(`${head}${markdown}\n`) };
    return badWith(`${rule} ${JSON.stringify(markdown)}`, { bytes }, [rule, `${nasi}:${place}`, what, fix]);
  });
}

/** Files of the sound tree with something else in place of `from`, and the issue of each. */
function edited(
  rule: Expected[0],
  rows: readonly (readonly [
    path: string,
    from: string,
    to: string,
    place: string,
    what: string,
    fix: string,
  ])[],
) {
  return rows.map(([path, from, to, place, what, fix]) => {
    const bytes = { [path]: Buffer.from(soundText(path).replace(from, to)) };
    return badWith(`${rule} ${path} ${JSON.stringify(to)}`, { bytes }, [rule, `${path}:${place}`, what, fix]);
  });
}

const conflict = '<<<<<<< HEAD\nKonfirmasi ke TL.\n=======\nLangsung ke QA.\n>>>>>>> usulan/nama';
const keepOne = 'Sisakan satu versi, tanpa `<<<<<<<`, `=======`, `>>>>>>>`';
const table = '| a | b |\n| - | - |\n';

/** Text that readers don't see, or not as it is written. */
// biome-ignore format: a case a line
export const markdown: readonly BadInput[] = [
  ...texts('conflict-marker', [
    [`Satu.\n\n${conflict}`, '14:1', '`<<<<<<< HEAD`', keepOne],
    ['Satu.\n>>>>>>> usulan/nama', '13:1', '`>>>>>>> usulan/nama`', keepOne],
    ['Satu.\n\n||||||| merged common ancestors', '14:1', '`||||||| merged common ancestors`', keepOne],
    ['```\n<<<<<<< HEAD\n```', '13:1', '`<<<<<<< HEAD`', keepOne],
  ]),
  ...edited('conflict-marker', [
    [nasi, 'Memasak nasi', '<<<<<<< HEAD', '2:8', '`title: <<<<<<< HEAD`', keepOne],
    [air, 'Mohon tunggu', `${conflict}\nMohon tunggu`, '11:1', '`<<<<<<< HEAD`', keepOne],
    [alat, 'title:', `${conflict}\ntitle:`, '1:1', '`<<<<<<< HEAD`', keepOne],
    ['glossary.yaml', 'nasi:', `${conflict}\nnasi:`, '6:1', '`<<<<<<< HEAD`', keepOne],
    ['areas.yaml', 'areas:', `${conflict}\nareas:`, '5:1', '`<<<<<<< HEAD`', keepOne],
    ['classes/01-menyiram.md', 'Modul rekaan.', conflict, '63:1', '`<<<<<<< HEAD`', keepOne],
  ]),
  badWith('conflict-marker in a misplaced file', { bytes: { 'catatan.txt': Buffer.from(conflict) } }, ['conflict-marker', 'catatan.txt:1:1', '`<<<<<<< HEAD`', keepOne], ['misplaced-file', 'catatan.txt:1:1', '`catatan.txt`', 'Pindahkan']),
  badWith('two conflicts', { bytes: { 'lexicon.yaml': Buffer.from(`${conflict}\n${conflict}\n`) } }, ['conflict-marker', 'lexicon.yaml:1:1', '`<<<<<<< HEAD`', keepOne], ['conflict-marker', 'lexicon.yaml:6:1', '`<<<<<<< HEAD`', keepOne]),
  ...texts('html', [
    ['Tulis <kurir> di sini.', '12:7', '`<kurir>`', 'Tulis `[kurir]`'],
    ['Halo <nama reseller>, satu.', '12:6', '`<nama reseller>`', 'Tulis `[nama reseller]`'],
    ['Satu.\n\n<b>Dua</b> tiga.', '14:1', '`<b>`', 'Tulis `[b]`'],
    ['Dua</b> tiga.', '12:4', '`</b>`', 'Hapus'],
    ['| a<br>b |\n| - |', '12:4', '`<br>`', 'Tulis `[br]`'],
    ['<meta http-equiv="refresh" content="0;url=https://contoh.example">', '12:1', '`<meta http-equiv', 'Hapus'],
    ['Satu.\n\n<!-- dua\n\ntiga', '14:1', '`<!-- dua`', 'Hapus'],
    ['Satu <!-- dua --> tiga.', '12:6', '`<!-- dua -->`', 'Hapus'],
    ['Satu <!-- dua', '12:6', '`<!-- dua`', 'Hapus'],
    ['<textarea>\n\n## Dua', '12:1', '`<textarea>`', 'Tulis `[textarea]`'],
    ['<plaintext>', '12:1', '`<plaintext>`', 'Tulis `[plaintext]`'],
    ['<script>alert(1)</script>', '12:1', '`<script>alert(1)</script>`', 'Hapus'],
    ['<iframe src="https://contoh.example"></iframe>', '12:1', '`<iframe src', 'Hapus'],
    ['Satu <a href="/dapur/">dua</a>.', '12:6', '`<a href="/dapur/">`', 'Hapus'],
    ['Satu **dua <kurir>.', '12:12', '`<kurir>`', 'Tulis `[kurir]`'],
    ['Satu <?dua?> tiga.', '12:6', '`<?dua?>`', 'Hapus'],
    ['Satu <![CDATA[dua]]> tiga.', '12:6', '`<![CDATA[dua]]>`', 'Hapus'],
    ['- satu\n\n  <details>\n  dua', '14:3', '`<details>`', 'Tulis `[details]`'],
  ]),
  ...texts('image', [
    ['Satu ![bukti](/bukti.png) dua.', '12:6', '`![bukti](/bukti.png)`', 'Tulis dengan kata-kata'],
    ['![x](https://contoh.example/a.png)', '12:1', '`![x](https://contoh.example/a.png)`', 'Tulis dengan kata-kata'],
    ['![bukti][a] dan [dapur][a].\n\n[a]: /dapur/', '12:1', '`![bukti][a]`', 'Tulis dengan kata-kata'],
    ['Satu[^1].\n\n[^1]: Dua.', '14:1', '`[^1]: Dua.`', 'dalam kurung'],
    ['Satu[^1].', '12:5', '`[^1]`', 'dalam kurung'],
  ]),
  ...texts('bad-link', [
    ['[klik](javascript:alert(1))', '12:1', '`[klik](javascript:alert(1))`', 'Tulis `https://…` atau `/area/halaman/`'],
    ['[klik](java&#115;cript:alert(1))', '12:1', '`[klik](java', 'Tulis `https://…` atau `/area/halaman/`'],
    ['[klik](data:text/html,x)', '12:1', '`[klik](data:text/html,x)`', 'Tulis `https://…` atau `/area/halaman/`'],
    ['Satu [klik](file:///C:/tl/panduan.docx).', '12:6', '`[klik](file:///C:/tl/panduan.docx)`', 'Tulis `https://…` atau `/area/halaman/`'],
    ['[klik](tel:123)', '12:1', '`[klik](tel:123)`', 'Tulis `https://…` atau `/area/halaman/`'],
    ['<kurir:JNE>', '12:1', '`<kurir:JNE>`', 'Tulis `https://…` atau `/area/halaman/`'],
    ['[klik](https:/contoh.example)', '12:1', '`[klik](https:/contoh.example)`', 'Tulis `https://…` atau `/area/halaman/`'],
    ['[satu][a]\n\n[a]: javascript:x', '14:1', '`[a]: javascript:x`', 'Tulis `https://…` atau `/area/halaman/`'],
    ['[Catatan]: javascript:x', '12:1', '`[Catatan]: javascript:x`', 'Tulis `https://…` atau `/area/halaman/`'],
    ['[lihat]()', '12:1', '`[lihat]()`', 'Tulis `https://…` atau `/area/halaman/`'],
    ['[lihat](#)', '12:1', '`[lihat](#)`', 'Tulis `https://…` atau `/area/halaman/`'],
    ['Satu [](/dapur/) dua.', '12:6', '`[](/dapur/)`', 'Tulis `[kata](/dapur/)`'],
    ['[lihat][tidak-ada]', '12:1', '`[lihat][tidak-ada]`', 'Tulis `[lihat](/area/halaman/)`'],
    ['Satu [dua](/masak nasi/) tiga.', '12:6', '`[dua](/masak nasi/)`', 'Tulis `[dua](/masak-nasi/)`'],
    ['Satu [dua] (/dapur/) tiga.', '12:6', '`[dua] (/dapur/)`', 'Tulis `[dua](/dapur/)`'],
    ['Satu [dua](/dapur/ tiga.', '12:6', '`[dua](/dapur/ tiga.`', 'Tulis `[dua](/dapur/)`'],
    ['Satu [**dua**](/dapur tiga/).', '12:6', '`[**dua**](/dapur tiga/)`', 'Tulis `[**dua**](/dapur-tiga/)`'],
    ['Satu [dua](https://contoh.example/a b) tiga.', '12:6', '`[dua](https://contoh.example/a b)`', 'Tulis `[dua](https://contoh.example/a-b)`'],
    ['Satu dua](/dapur/) tiga.', '12:6', '`dua](/dapur/)`', 'Tulis `[dua](/dapur/)`'],
    ['Satu [dua(/dapur/) tiga.', '12:6', '`[dua(/dapur/)`', 'Tulis `[dua](/dapur/)`'],
    ['Satu [dua]/dapur/) tiga.', '12:6', '`[dua]/dapur/)`', 'Tulis `[dua](/dapur/)`'],
    ['Satu (dua)[/dapur/] tiga.', '12:6', '`(dua)[/dapur/]`', 'Tulis `[dua](/dapur/)`'],
    ['Jam 10:30[satu](/dapur/).', '12:10', '`[satu](/dapur/)`', 'Beri spasi di depannya'],
    [`${table}| https://contoh.example/a| c |`, '14:3', '`https://contoh.example/a|`', 'Beri spasi sebelum `|`'],
    ['## Lihat [dua](/masak nasi/)', '12:10', '`[dua](/masak nasi/)`', 'Tulis `[dua](/masak-nasi/)`'],
  ]),
  ...texts('broken-block', [
    ['Satu.\n\n```\ndua', '14:1', '````', 'Tulis baris ``` sesudah kodenya'],
    ['- satu\n\n  ~~~\n  dua\n\nTiga.', '14:3', '`~~~`', 'Tulis baris ```'],
    [':::note[Satu]\nDua.\n\nTiga.', '12:1', '`:::note[Satu]`', 'Tulis baris `:::` sesudah isinya'],
    ['::::note\nSatu.\n:::', '12:1', '`::::note`', 'Tulis baris `::::` sesudah isinya'],
    [':::peringatan\nSatu.\n:::', '12:1', '`:::peringatan`', 'Tulis baris `:::caution`, isinya'],
    [':::catatan[Satu]\n\nDua.\n\n:::', '12:1', '`:::catatan[Satu]`', 'Tulis baris `:::note[Satu]`, isinya'],
    ['::peringatan\n\nSatu.', '12:1', '`::peringatan`', 'Tulis baris `:::caution`, isinya'],
    [':note[Satu] dua.', '12:1', '`:note[Satu] dua.`', 'Tulis baris `:::note[Satu]`, isinya'],
    ['::: note\n\nSatu.\n\n:::', '12:1', '`::: note`', 'Tulis baris `:::note`, isinya'],
    [':::note Satu dua\nTiga.\n:::', '12:1', '`:::note Satu dua`', 'Tulis `:::note[Satu dua]`'],
    [':::note[Satu\nDua.\n:::', '12:1', '`:::note[Satu`', 'Tulis `:::note[Satu]`'],
    [':::note{icon="x"}\nSatu.\n:::', '12:1', '`:::note{icon="x"}`', 'Tulis `:::note`'],
    [':::note\nSatu.\n\n:::tip\nDua.\n:::\n\nTiga.', '12:1', '`:::note`', 'Tulis baris `:::` di atas kotak di dalamnya'],
    [':::note\nSatu.\n:::\n\nDua.\n\n:::', '18:1', '`:::`', 'Hapus'],
    [':::note\n\n:::tip\nSatu.\n:::\n\nDua.\n:::', '12:1', '`:::note`', 'atau buka dengan `::::`'],
    ['- satu\n  :::note\n  dua\n  :::', '13:3', '`:::note`', 'Beri baris kosong di atasnya'],
  ]),
  ...texts('vanished', [
    [`${table}| 1 | 2 | tiga |`, '14:1', '`| 1 | 2 | tiga |`', 'Hapus sel yang lebih'],
    [`${table}| 1 | \`dua|tiga\` |`, '14:1', '`| 1 | `dua|tiga` |`', 'ditulis `\\|`'],
    ['Satu.\n\n[Catatan]: hubungi', '14:1', '`[Catatan]: hubungi`', 'tulis `\\` di depan `[`'],
    ['Satu.\n\n[Catatan]:\nhubungi', '14:1', '`[Catatan]:`', 'tulis `\\` di depan `[`'],
    ['[satu](/dapur/ "dua tiga") empat', '12:17', '`dua tiga") empat`', 'Pindahkan ke teks biasa'],
    ['```Satu dua\ntiga\n```', '12:4', '`Satu dua`', 'Pindahkan ke teks biasa'],
  ]),
  ...texts('reads-otherwise', [
    ['Satu.\n\nDua\n---\n\nTiga.', '14:1', 'judul `Dua`', 'Beri baris kosong di atas garisnya'],
    ['Dua\n=======\nTiga.', '12:1', 'judul `Dua`', 'Beri baris kosong di atas garisnya'],
    ['1. satu\n\n  dua\n\n2. tiga', '14:3', '`dua`, lepas dari butir', 'Beri 3 spasi'],
    ['1. satu\n  - dua', '13:3', '`- dua`, lepas dari butir', 'Beri 3 spasi'],
    ['- satu\n - dua', '13:2', '`- dua`, lepas dari butir', 'Beri 2 spasi'],
    ['-**Satu.** dua', '12:1', '`-**Satu.** dua` dengan tandanya', 'Tulis `- **Satu.** dua` sesudah baris kosong'],
    ['- satu\n      - dua', '13:1', '`- dua`', ''],
    ['| a\nb | c |\n| - | - |\n| 1 | 2 |', '12:1', '`| a` dengan tandanya', 'Tulis tiap baris tabel dalam satu baris'],
    ['1. satu\n3. dua\n4. tiga', '13:1', '`2. dua`', 'Tulis `2.`'],
    ['1. satu\n2. dua\n\n1. tiga', '15:1', '`3. tiga`', 'Tulis `3.`'],
    ['Satu ** dua** tiga.', '12:6', '`** dua** tiga.` dengan tandanya', 'Tulis `**dua**`'],
    ['**Satu dua.', '12:1', '`**Satu dua.` dengan tandanya', 'Tulis `**…**`'],
    ['Satu * dua* tiga.', '12:11', '`* tiga.` dengan tandanya', 'Tulis `*…*`'],
    ['Satu __dua tiga.', '12:6', '`__dua tiga.` dengan tandanya', 'Tulis `__…__`'],
    ['Satu `dua tiga.', '12:6', '`dua tiga.` dengan tandanya', 'Tulis ``…``'],
    ['**Satu🙏**dua', '12:1', '`**Satu🙏**dua` dengan tandanya', 'Tulis `**Satu🙏**`'],
    ['| a | b |\n| 1 | 2 |', '12:1', '`| a | b |` dengan tandanya', 'Tulis `| --- | --- |` di bawah baris kepalanya'],
    ['Satu.\n\n| a | b |', '14:1', '`| a | b |` dengan tandanya', 'Tulis `| --- | --- |` di bawah baris kepalanya'],
    ['| a | b |\n| - |\n| 1 | 2 |', '12:1', '`| a | b |` dengan tandanya', 'Tulis `| --- | --- |` di bawah baris kepalanya'],
    [`${table}| 1 | 2 |\nSatu.`, '15:1', 'baris tabel `Satu.`', 'Beri baris kosong di atasnya'],
    ['Satu.\n\n    dua', '14:1', 'blok kode `dua`', 'Hapus spasi di depannya'],
    ['#Satu', '12:1', '`#Satu` dengan tandanya', 'Tulis `# Satu`'],
    ['- ##Satu dua', '12:3', '`##Satu dua` dengan tandanya', 'Tulis `## Satu dua`'],
    ['• satu', '12:1', '`• satu` dengan tandanya', 'Tulis `- satu` sesudah baris kosong'],
    ['1.Satu', '12:1', '`1.Satu` dengan tandanya', 'Tulis `1. Satu` sesudah baris kosong'],
    ['Satu\n2. dua', '13:1', '`2. dua` dengan tandanya', 'Tulis `2. dua` sesudah baris kosong'],
    ['- satu\n- dua\nTiga\nempat.', '14:1', '`Tiga`, sambungan baris', 'Beri baris kosong di atasnya'],
    ['> satu\n**Dua**', '13:1', '`**Dua**`, sambungan baris', 'Beri baris kosong di atasnya'],
    ['> 24 jam: tanya TL.', '12:1', 'kutipan `> 24 jam: tanya TL.`', 'Tulis `lebih dari`'],
    ['Satu 3~5 jam, dua 2~4 hari.', '12:7', 'coretan', 'Tulis rentang dengan `–`'],
    ['Kalikan 2*3*4.', '12:10', 'huruf miring `*3*`', 'Tulis `×`'],
  ]),
  ...edited('reads-otherwise', [
    [nasi, 'Memasak nasi', 'Memasak nasi # POD', '2:8', 'Tampil: `Memasak nasi`', "Tulis `title: 'Memasak nasi # POD'`"],
    [nasi, 'Memasak nasi', '"C:\\baru"', '2:8', 'Tampil: `C:', "Tulis `title: 'C:\\baru'`"],
    [nasi, 'Masak satu', 'Masak **satu**', '3:9', '`**satu**` dengan tandanya', 'Hapus tandanya'],
    ['glossary.yaml', 'Alat rekaan', 'Alat [rekaan](/dapur/)', '3:15', '`[rekaan](/dapur/)` dengan tandanya', 'Hapus tandanya'],
  ]),
];
