import { sections } from '../../domain/guide/sections.ts';
import { findNearest, nearestThree } from '../../text/nearest.ts';
import { type Check, draftsOf, fileAt } from '../check.ts';
import { issueAt } from '../issue.ts';
import { startOf } from '../place.ts';
import { listChoices } from '../suggest.ts';

/** Every page folder and reply belongs to an area of `areas.yaml`, and no area takes the address of a section. */
export const checkAreas: Check = (context) => {
  const known = [...context.guide.areas.keys()];
  // An unreadable areas.yaml has its own error.
  if (known.length === 0) return [];
  const messageOf = (area: string, write: (near: string) => string) => {
    const near = findNearest(area, known);
    const others = listChoices(nearestThree(area, known));
    return {
      what: `Area \`${area}\` tidak ada di areas.yaml.`,
      fix: near ? write(near) : `Daftarkan \`${area}\` di areas.yaml, atau pilih ${others}.`,
    };
  };
  const folders = Map.groupBy(draftsOf(context, 'revisions'), ({ path }) => path.split('/')[1] ?? '');

  return [
    // Once a folder, at its first file: it is the folder that is wrong.
    ...[...folders].flatMap(([area, [first]]) =>
      known.includes(area) || !first
        ? []
        : issueAt(
            startOf(first.path),
            'unknown-area',
            messageOf(area, (near) => `Ganti namanya menjadi \`guide/${near}/\`.`),
          ),
    ),
    ...draftsOf(context, 'replies').flatMap(({ file, data: { area } }) =>
      area === undefined || known.includes(area)
        ? []
        : issueAt(
            file.locate(['area']),
            'unknown-area',
            messageOf(area, (near) => `Tulis \`${near}\`.`),
          ),
    ),
    ...known
      .filter((area) => sections.some(({ path }) => path === `/${area}/`))
      .map((area) =>
        issueAt(fileAt(context, 'areas.yaml').locateKey(['areas', area]), 'duplicate-id', {
          what: `Alamat \`/${area}/\` sudah dipakai.`,
          fix: `Ganti ID dan foldernya, misalnya \`${area}-area\`.`,
        }),
      ),
  ];
};
