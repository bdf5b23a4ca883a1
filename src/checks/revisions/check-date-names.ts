import { fileStem, findVersion } from '../../domain/dated/revision-path.ts';
import { correctionMark, unrecorded } from '../../schemas/revision-name.ts';
import { type Check, issueAt, startOf } from '../check.ts';
import { findKind } from '../read/kinds.ts';
import { findIntendedPath } from '../read/misplaced-files.ts';
import { suggestDate } from '../suggest.ts';

/** Revisions and calibration notes are named by their day; a page has one revision a day. */
export const checkDateNames: Check = ({ paths }) =>
  [...paths].flatMap((path) => {
    if (!findKind(path)?.place.includes('<TTTT-BB-HH>')) return [];
    const isRevision = !path.startsWith('calibrations/');
    const isName = (name: string) => {
      const { slug } = findVersion(name) ?? {};
      return slug !== undefined && (isRevision || slug !== unrecorded);
    };
    const stem = fileStem(path);
    if (isName(stem)) return [];
    const intended = findIntendedPath(path) ?? '';
    const name = fileStem(intended);
    if (!isName(name)) {
      const what = `Nama berkas \`${stem}\` bukan tanggal yang ada.`;
      const fix = suggestDate(stem.split(correctionMark).at(-1) ?? stem);
      return issueAt(startOf(path), 'bad-date-name', { what, fix });
    }
    if (paths.has(intended)) {
      const what = `Sudah ada \`${intended}\`.`;
      const fix = 'Gabungkan isinya ke sana, atau ganti tanggalnya.';
      return issueAt(startOf(path), 'duplicate-revision', { what, fix });
    }
    const what = `Nama berkas \`${stem}\` tidak ditulis TTTT-BB-HH.`;
    return issueAt(startOf(path), 'bad-date-name', { what, fix: `Ganti namanya menjadi \`${intended}\`.` });
  });
