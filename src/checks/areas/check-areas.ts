import { sections } from '../../domain/guide/sections.ts';
import { findNearest, nearestThree } from '../../text/nearest.ts';
import { type CheckContext, draftsOf, fileAt, type Issue, issueAt, type Place, startOf } from '../check.ts';
import { listChoices } from '../suggest.ts';

/** Every page folder and reply belongs to an area of `areas.yaml`, and no area takes the address of a section. */
export function* checkAreas(context: CheckContext): Iterable<Issue> {
  const known = [...context.guide.areas.keys()];
  // An unreadable areas.yaml has its own error.
  if (known.length === 0) return;
  const unknown = (place: Place, area: string, write: (near: string) => string) => {
    const near = findNearest(area, known);
    const others = listChoices(nearestThree(area, known));
    const what = `Area \`${area}\` tidak ada di areas.yaml.`;
    const fix = near ? write(near) : `Daftarkan \`${area}\` di areas.yaml, atau pilih ${others}.`;
    return issueAt(place, 'unknown-area', { what, fix });
  };
  // Once a folder, at its first file: it is the folder that is wrong.
  const folders = Map.groupBy(draftsOf(context, 'revisions'), ({ path }) => path.split('/')[1] ?? '');
  for (const [area, [first]] of folders) {
    if (known.includes(area) || !first) continue;
    yield unknown(startOf(first.path), area, (near) => `Ganti namanya menjadi \`guide/${near}/\`.`);
  }
  for (const { file, data } of draftsOf(context, 'replies')) {
    if (data.area === undefined || known.includes(data.area)) continue;
    yield unknown(file.locate(['area']), data.area, (near) => `Tulis \`${near}\`.`);
  }
  for (const area of known.filter((each) => sections.some(({ path }) => path === `/${each}/`))) {
    const what = `Alamat \`/${area}/\` sudah dipakai.`;
    const fix = `Ganti ID dan foldernya, misalnya \`${area}-area\`.`;
    yield issueAt(fileAt(context, 'areas.yaml').locateKey(['areas', area]), 'duplicate-id', { what, fix });
  }
}
