import { expect, test } from '@playwright/test';

// What a screen reader is given of the tools: roles, names and states, in order. More may stand between.

test('every page: its search, the sidebar and the theme', async ({ page }) => {
  await page.goto('/pembayaran/bank-transfer/');
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "Panduan CS"
      - search "Cari":
        - searchbox "Cari di panduan"
        - button "Cari"
      - navigation "Alat":
        - link "Balasan"
        - link "Alur"
        - link "Kalkulator"
      - combobox "Pilih tema":
        - option "Otomatis" [selected]
  `);
  await expect(page.getByRole('navigation', { name: 'Isi panduan' })).toMatchAriaSnapshot(`
    - list "Aturan":
      - listitem:
        - link "Pembayaran"
        - list:
          - listitem:
            - link "Pembayaran lewat bank transfer"
    - list "Alat":
      - listitem:
        - link "Balasan"
    - list "Tim":
      - listitem:
        - link "Perubahan"
  `);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Pembayaran lewat bank transfer" [level=1]
      - region "Untuk agen":
        - button "Salin, jangan dikirim (untuk agen)"
      - heading "Balasan untuk dikirim" [level=2]
      - textbox "Total yang harus dibayar"
      - button /^Salin balasan/
  `);
});

test('search: the field, how many were found, filters, and rows with their copies', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('kode unik');
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "Cari di panduan":
      - combobox "Cari di panduan" [expanded]
      - button "Tutup"
      - status: /\\d+ hasil untuk “kode unik”/
      - group "Saring hasil":
        - button /Halaman \\(\\d+\\)/
      - grid "Hasil pencarian":
        - row /^Pembayaran lewat bank transfer/:
          - gridcell /^Pembayaran lewat bank transfer/:
            - paragraph:
              - link "Pembayaran lewat bank transfer"
          - gridcell /^Ditanya berapa yang harus ditransfer/:
            - paragraph: /^Ditanya berapa yang harus ditransfer Silakan/
            - link "Isi balasan"
            - button "Salin, jangan dikirim Pembayaran lewat bank transfer"
  `);
});

test('a flow: the answers so far, the question, its options', async ({ page }) => {
  await page.goto('/alur/verifikasi-manual/?jalan=pesanan.digipro');
  await expect(page.locator('decision-flow')).toMatchAriaSnapshot(`
    - region "Jawab satu per satu":
      - list "Jawaban sejauh ini":
        - listitem:
          - 'link "Ubah jawaban: Uang itu untuk membayar pesanan Evermos? Ya"'
      - heading "Pertanyaan 3 Rekening dan nominal transfernya benar?" [level=3]
      - list:
        - listitem:
          - button "Benar"
        - listitem:
          - button "Ada yang salah ketik"
      - button "Kembali"
      - button "Mulai lagi"
  `);
});

test('calculators: fields, what they say aloud, and the result', async ({ page }) => {
  await page.goto('/kalkulator/?total=100000&kode=75&order=100000&kode-order=75&masuk=100057');
  await expect(page.locator('unique-code')).toMatchAriaSnapshot(`
    - textbox "Total belanja": "100000"
    - textbox "Kode unik": "75"
    - button "Hitung"
    - status: /Yang harus dibayar Rp 100\\.075\\./
    - region "Yang harus dibayar":
      - button "Salin nominal yang harus dibayar"
  `);
  await expect(page.locator('transfer-check')).toMatchAriaSnapshot(`
    - textbox "Total belanja pesanan"
    - textbox "Kode unik pesanan"
    - textbox "Jumlah yang ditransfer"
    - button "Periksa"
    - status: /2 penjelasan, yang teratas/
    - region "Yang mungkin terjadi":
      - list:
        - listitem:
          - paragraph:
            - 'link "Verifikasi manual: tiga situasi"'
  `);
});

test('a case of the class: where it stands, the chat, what is asked', async ({ page }) => {
  await page.goto('/onboarding/bank-transfer/');
  await expect(page.locator('class-quiz')).toMatchAriaSnapshot(`
    - region "Soal":
      - heading /Soal 1 dari \\d+/ [level=3]
      - figure "Chat":
        - blockquote
      - group "Tulis jumlah yang harus ditransfer.":
        - textbox "Jumlah (Rp)"
      - button "Periksa jawaban"
  `);
});
