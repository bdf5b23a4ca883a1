/** What to do about an answer, `<status> <text>`, of a service: the first whose pattern it has. */
const advice = {
  Telegram: [
    [/^40[14]/, 'isi TELEGRAM_BOT_TOKEN dengan token dari @BotFather.'],
    [/^403|rights/, 'jadikan bot admin channel yang boleh mengirim dan mengubah pesan.'],
    [/supergroup/, 'isi TELEGRAM_CHAT dengan nomor supergrupnya, yang diawali -100.'],
    [/^400.*chat/, 'periksa TELEGRAM_CHAT: @nama channel, atau nomor yang diawali -100.'],
  ],
  GitHub: [
    [/^40[134]/, 'GITHUB_TOKEN harus berlaku dan berizin “contents: write” di GITHUB_REPOSITORY.'],
    [/^409|^422/, 'cabang “pengumuman” sedang ditulis proses lain. Tunggu selesai, lalu jalankan lagi.'],
  ],
  'Google Sheets': [
    [/^403/, 'bagikan sheet ke akun layanannya, sebagai editor.'],
    [/^404/, 'isi GUIDE_SHEET dengan bagian alamat sheet di antara /d/ dan /edit.'],
    [/^40|^$/, 'periksa kredensial di GOOGLE_APPLICATION_CREDENTIALS, lalu jalankan lagi.'],
  ],
} as const;

/** What a service answered and what to do, in Indonesian. `answer` is `<status> <text>`, or empty where there was none. */
export function adviseOn(service: keyof typeof advice, answer: string): string {
  const [, what] = advice[service].find(([pattern]) => pattern.test(answer)) ?? [];
  return `${service} ${answer ? `menjawab ${answer}` : 'tidak menjawab'}: ${what ?? 'jalankan lagi nanti.'}`;
}
