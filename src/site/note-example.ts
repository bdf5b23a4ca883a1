/** The smallest note there can be, to copy from and fill in. */
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
