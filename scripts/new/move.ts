import { isFrozen, upkeep } from '../../src/checks/revisions/check-frozen.ts';
import { pageField } from './choices.ts';
import { cutFields } from './fields.ts';
import type { ScaffoldFile, ScaffoldKind, Scene } from './form.ts';
import { refuseAddress } from './page.ts';
import { endedLine } from './yaml-text.ts';

const movesPath = 'moved.yaml';

/** Another address for a page, with all that refers to it. */
export const move: ScaffoldKind = {
  name: 'move',
  label: 'Pindahkan halaman ke alamat lain',
  example: 'move akun/nama-lama --to akun/nama-baru',
  fields: [
    pageField,
    { name: 'to', ask: 'Alamat barunya, <area>/<halaman>', isNeeded: true, refuse: refuseAddress },
  ],
  write({ page: from = '', to = '' }, scene) {
    const { guide, texts } = scene;
    const files = [...texts].flatMap(([was, before]): ScaffoldFile | [] => {
      const isOwn = was.startsWith(`guide/${from}/`);
      const path = isOwn ? was.replace(`guide/${from}/`, `guide/${to}/`) : was;
      const text = was === movesPath ? before : refer(before, was, from, to, scene);
      return isOwn || text !== before ? { path, text, was } : [];
    });
    const moves = texts.get(movesPath);
    return {
      files: [
        ...files,
        {
          path: movesPath,
          text: `${endedLine(moves ?? '')}- from: ${from}\n  to: ${to}\n  date: ${guide.today}\n`,
          ...(moves !== undefined && { was: movesPath }),
        },
      ],
      next: [
        `Bila dipecah: buat halaman lainnya (\`npm run new -- page\`) dan tulis \`to: [${to}, <lainnya>]\` di \`moved.yaml\`.`,
        'Alamat lama mengantar ke yang baru selama barisnya ada di `moved.yaml`.',
      ],
    };
  },
};

/** The text with `to` wherever it refers to the page `from`. Of what is frozen only the upkeep may change; its links lead on. */
function refer(text: string, path: string, from: string, to: string, scene: Scene): string {
  // An id stays, and a path that goes on to both sides is another page's or a file's.
  const reference = new RegExp(String.raw`(?<!^id: .*)(?<![\w-]|\w/)(/?)${from}(?![\w-])`, 'gm');
  const renamed = (part: string) => part.replace(reference, `$1${to}`);
  if (!scene.texts.has('publishing.yaml') || !isFrozen(scene, path)) return renamed(text);
  const { before, fields, after } = cutFields(text);
  const kept = fields.map((field) => (upkeep.has(field.key) ? renamed(field.text) : field.text));
  return before + kept.join('') + after;
}
