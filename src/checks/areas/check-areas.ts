import { sections } from '../../domain/guide/sections.ts';
import { findNearest, nearestThree } from '../../text/nearest.ts';
import { type CheckContext, draftsOf, fileAt, type Issue, issueAt, startOf } from '../check.ts';
import { listChoices } from '../suggest.ts';

/** Every page folder and reply belongs to an area of `areas.yaml`, and no area takes the address of a section. */
export function* checkAreas(context: CheckContext): Iterable<Issue> {
  const known = [...context.guide.areas.keys()];
  // An unreadable areas.yaml has its own error.
  if (known.length === 0) return;
  const messageOf = (area: string, write: (near: string) => string) => {
    const near = findNearest(area, known);
    const others = listChoices(nearestThree(area, known));
    return {
      what: `Area \`${area}\` tidak ada di areas.yaml.`,
      fix: near ? write(near) : `Daftarkan \`${area}\` di areas.yaml, atau pilih ${others}.`,
    };
  };
  // Once a folder, at its first file: it is the folder that is wrong.
  const folders = Map.groupBy(draftsOf(context, 'revisions'), ({ path }) => path.split('/')[1] ?? '');
  for (const [area, [first]] of folders) {
    if (known.includes(area) || !first) continue;
    const message = messageOf(area, (near) => `Ganti namanya menjadi \`guide/${near}/\`.`);
    yield issueAt(startOf(first.path), 'unknown-area', message);
  }
  for (const { file, data } of draftsOf(context, 'replies')) {
    if (data.area === undefined || known.includes(data.area)) continue;
    const message = messageOf(data.area, (near) => `Tulis \`${near}\`.`);
    yield issueAt(file.locate(['area']), 'unknown-area', message);
  }
  for (const area of known.filter((each) => sections.some(({ path }) => path === `/${each}/`))) {
    const what = `Alamat \`/${area}/\` sudah dipakai.`;
    const fix = `Ganti ID dan foldernya, misalnya \`${area}-area\`.`;
    yield issueAt(fileAt(context, 'areas.yaml').locateKey(['areas', area]), 'duplicate-id', { what, fix });
  }
}
