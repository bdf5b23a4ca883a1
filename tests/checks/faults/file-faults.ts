import { dirname } from 'node:path/posix';
import type { Fault } from './fault.ts';
import { type Operator, replaceAt, type Source } from './operators.ts';
import { pick } from './random.ts';

/** A file beside the source that doesn't belong there. */
function beside(source: Source, name: string, content: string | Uint8Array): Fault {
  const path = `${dirname(source.path)}/${name}`.replace(/^\.\//, '');
  return { operator: '', path, lines: [1], was: name, text: content, meant: null };
}

/** The source under another name. */
function whole({ path, text }: Source, moved: string): Fault {
  return { operator: '', path, lines: [1, 2], was: moved, text, moved };
}

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const stem = ({ path }: Source) => path.replace(/^.*\/|\.\w+$/g, '');

/** Files that don't belong in the content, and days and names that only one may have. */
export const fileFaults: Readonly<Record<string, Operator>> = {
  'stray-picture': (source, random) =>
    beside(source, pick(['bukti.png', 'IMG_0001.jpeg', 'foto.webp'], random) ?? '', png),
  'stray-system-file': (source, random) =>
    beside(source, pick(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.catatan.md.swp'], random) ?? '', png),
  'stray-copy': (source, random) =>
    beside(
      source,
      pick(
        [' (1).md', ' copy.md', '.md.orig', '.md~', '.md.rej', ' - Salinan.md', '.txt', '.docx'].map(
          (end) => stem(source) + end,
        ),
        random,
      ) ?? '',
      source.text,
    ),
  'case-changed': (source) => {
    const path = source.path.replace(/[a-z](?=[^/]*$)|^[a-z]/, (letter) => letter.toUpperCase());
    return whole(source, path);
  },
  'not-utf8': (source) => {
    const at = source.text.search(/(?<=\p{L})\p{L}/u);
    if (at < 0) return undefined;
    const fault = replaceAt(source, at, 0, '');
    const bytes = [source.text.slice(0, at), source.text.slice(at)].map((text) => Buffer.from(text));
    return { ...fault, text: Buffer.concat([bytes[0] ?? png, Buffer.from([0xe9]), bytes[1] ?? png]) };
  },
  'utf-16': (source) => ({
    ...{ operator: '', path: source.path, lines: [1], was: 'UTF-16' },
    text: Buffer.from(`\uFEFF${source.text}`, 'utf16le'),
  }),
  'class-renumbered': (source) => {
    const moved = source.path.replace(
      /^classes\/(\d)(\d)/,
      (_, tens, ones) => `classes/${tens}${ones === '1' ? 2 : Number(ones) - 1}`,
    );
    return moved === source.path
      ? undefined
      : { ...whole(source, moved), lost: moved.slice(0, 'classes/00-'.length) };
  },
  'file-far-dated': (source) => {
    const moved = source.path.replace(/20\d\d(?=-\d\d-\d\d\.\w+$)/, (year) => String(Number(year) + 30));
    return moved === source.path ? undefined : whole(source, moved);
  },
  'order-doubled': (source) => {
    if (source.path !== 'areas.yaml') return undefined;
    const at = source.text.indexOf('order: 2') + 'order: '.length;
    return replaceAt(source, at, 1, '1');
  },
};
