import { sections } from '../../domain/guide/sections.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Check, errorAt } from '../check.ts';

/** Every page folder and reply belongs to an area of `areas.yaml`, and no area takes the address of a section. */
export const checkAreas: Check = (context) => {
  const { content, fragments, guide } = context;
  const known = [...guide.areas.keys()];
  // An unreadable areas.yaml has its own error.
  if (known.length === 0) return [];
  const mend = (area: string, move: (near: string) => string) => {
    const near = findNearest(area, known);
    return near
      ? `${move(near)} Kalau area ini memang baru, daftarkan \`${area}\` di areas.yaml.`
      : `Daftarkan \`${area}\` di areas.yaml, atau pilih salah satu: ${known.join(', ')}.`;
  };
  const folders = Map.groupBy(
    [...content.revisions, ...fragments.revisions],
    ({ path }) => path.split('/')[1] ?? '',
  );

  return [
    // Once a folder, at its first file: it is the folder that is wrong.
    ...[...folders].flatMap(([area, [first]]) =>
      known.includes(area) || !first
        ? []
        : errorAt(context, first.path, [], {
            rule: 'unknown-area',
            what: `Folder \`guide/${area}/\`: area \`${area}\` tidak ada di areas.yaml.`,
            fix: mend(area, (near) => `Mungkin maksudnya \`guide/${near}/\`.`),
          }),
    ),
    ...[...content.replies, ...fragments.replies].flatMap(({ path, data: { area } }) =>
      area === undefined || known.includes(area)
        ? []
        : errorAt(context, path, ['area'], {
            rule: 'unknown-area',
            what: `Area \`${area}\` tidak ada di areas.yaml.`,
            fix: mend(area, (near) => `Mungkin maksudnya \`${near}\`.`),
          }),
    ),
    ...known.flatMap((area) =>
      sections.some(({ path }) => path === `/${area}/`)
        ? {
            ...errorAt(context, 'areas.yaml', [], {
              rule: 'duplicate-id',
              what: `Alamat \`/${area}/\` sudah dipakai bagian lain situs ini.`,
              fix: `Beri area ini ID lain, misalnya \`${area}-area\`, dan ganti nama foldernya.`,
            }),
            ...context.files.get('areas.yaml')?.locateKey(['areas', area]),
          }
        : [],
    ),
  ];
};
