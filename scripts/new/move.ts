import { isFrozen, upkeep } from '../../src/checks/revisions/check-frozen.ts';
import { chosen, pageField } from './choices.ts';
import { cutFields, editFields } from './fields.ts';
import { itemsOf, Refusal, type ScaffoldFile, type ScaffoldKind, type Scene } from './form.ts';
import { refuseAddress } from './page.ts';
import { changeOf, freeId, withoutOwn } from './revise.ts';
import { endedLine } from './yaml-text.ts';

const movesPath = 'moved.yaml';

/** Another address for a page, with all that refers to it; several split it. */
export const move: ScaffoldKind = {
  name: 'move',
  label: 'Pindahkan halaman ke alamat lain, atau pecah',
  example: 'move akun/nama-lama --to akun/nama-baru',
  fields: [
    pageField,
    {
      name: 'to',
      ask: 'Alamat barunya, <area>/<halaman>; beberapa bila dipecah',
      need: 'must',
      isList: true,
      refuse: (value, scene) =>
        itemsOf(value)
          .map((id) => refuseAddress(id, scene))
          .find((problem) => problem !== undefined),
    },
  ],
  write({ page: from = '', to }, scene) {
    const { guide, texts } = scene;
    const page = chosen(guide.pages, from);
    const [first = '', ...others] = itemsOf(to);
    const taken = [...texts.keys()].some((path) => path.startsWith(`guide/${first}/`));
    if (taken) throw new Refusal(`Halaman \`${first}\` sudah ada. Pilih alamat lain.`);
    const files = [...texts].flatMap(([was, before]): ScaffoldFile | [] => {
      const isOwn = was.startsWith(`guide/${from}/`);
      const path = isOwn ? was.replace(`guide/${from}/`, `guide/${first}/`) : was;
      const text = was === movesPath ? before : refer(before, was, from, first, scene);
      return isOwn || text !== before ? { path, text, was } : [];
    });
    const parts = others
      .filter((id) => !guide.pages.has(id))
      .map((id): ScaffoldFile => {
        const current = texts.get((page.current ?? page.revisions[0])?.path ?? '') ?? '';
        const text = editFields(current, {
          ...withoutOwn,
          id: freeId(`${id}/${guide.today}`, scene),
          recorded: guide.today,
          change: changeOf('new', undefined, []),
        });
        return { path: `guide/${id}/${guide.today}.md`, text };
      });
    const target = others.length > 0 ? `[${[first, ...others].join(', ')}]` : first;
    const moves = texts.get(movesPath);
    return {
      files: [
        ...parts,
        ...files,
        {
          path: movesPath,
          text: `${endedLine(moves ?? '')}- from: ${from}\n  to: ${target}\n  date: ${guide.today}\n`,
          ...(moves !== undefined && { was: movesPath }),
        },
      ],
      next: [
        ...(others.length > 0
          ? [
              `Bagi isinya: yang pindah ke ${others.join(', ')} ditulis di sana; sisanya di revisi baru, \`npm run new -- revision ${first}\`.`,
              `Tautan dan \`confirmedAgainst\` kini menunjuk ${first}. Ubah yang seharusnya menunjuk yang lain.`,
            ]
          : []),
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
