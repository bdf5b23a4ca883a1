/** The shortest valid note, for authors to copy and fill in. */
export const noteExample = `---
title: Nama rapat
decisions:
  - id: nama-pendek
    topic: Pokok keputusan
    decision: Isi keputusan dalam satu-dua kalimat.
    kind: rule
---

Catatan rapat, boleh singkat.
`;
