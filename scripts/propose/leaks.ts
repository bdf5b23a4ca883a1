import { checkLeaks } from '../../src/checks/leaks/check-leaks.ts';
import { rules } from '../../src/checks/rules.ts';
import type { ProposalFault } from './faults.ts';

/** What in typed texts, by where they stand, points to a person or is a secret: only by its kind, never quoted. */
export async function findLeakFaults(texts: ReadonlyMap<string, string>): Promise<ProposalFault[]> {
  const issues = await checkLeaks(texts);
  const faults = issues.map(
    ({ path, rule }): ProposalFault => ({ where: path, what: `${rules[rule].title}.` }),
  );
  return faults.filter(
    ({ where, what }, at) => faults.findIndex((each) => each.where === where && each.what === what) === at,
  );
}

/** How what was typed goes away for good. The artifact that the workflow hands on lasts a day. */
export const howToDelete = `Tidak ada yang disalin ke cabang atau pull request; salinan kerjanya terhapus sendiri dalam sehari. Hapus juga dari usulan ini:

1. **⋯ → Edit**: ganti dengan kata-kata umum, lalu simpan. Usulannya diproses lagi.
2. Yang lama masih terbaca di riwayatnya: tekan **edited**, pilih suntingan yang memuatnya, lalu **⋯ → Delete revision from history**.
3. Kalau judul usulannya juga memuatnya, mintalah pengelola repositori menghapus usulan ini (**Delete issue**), lalu buat yang baru.`;
