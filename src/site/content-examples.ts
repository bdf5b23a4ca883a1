/** The shortest valid files, for authors to copy and fill in. Each is checked against its schema. */
export const contentExamples = {
  note: `---
title: Nama rapat
decisions:
  - id: nama-pendek
    topic: Pokok keputusan
    decision: Isi keputusan dalam satu-dua kalimat.
    kind: rule
---

Catatan rapat, boleh singkat.
`,
  row: `  - from: 2026-12-01
    state: confirmed
    value:
      hours: 24
      count: working
    source: 2026-11-25#nama-pendek
`,
  moved: `- from: akun/nama-lama
  to: akun/nama-baru
  date: 2026-11-27
`,
};
