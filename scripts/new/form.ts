import { isFrozen } from '../../src/checks/revisions/check-frozen.ts';
import { suggestDate, toId } from '../../src/checks/suggest.ts';
import { isIsoDate } from '../../src/domain/dated/iso-date.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { findNearest } from '../../src/text/nearest.ts';

/** What a scaffold is made from: the guide and its files. */
export interface Scene {
  guide: Guide;
  /** The text of every content file by path. */
  texts: ReadonlyMap<string, string>;
}

/** Whether the file at `path` is a published record, so that it stays as it is. */
export function isRecord(path: string, scene: Scene): boolean {
  return scene.texts.has('publishing.yaml') && isFrozen(scene, path);
}

/** The author's answers by the names of the fields. Items of a list are separated by commas. */
export type Answers = Readonly<Record<string, string | undefined>>;

export interface ScaffoldFile {
  path: string;
  text: string;
  /** The path of the file that it replaces: its own, or that from which it moves. Absent for a new file. */
  was?: string;
}

/** What a command writes. */
export interface Scaffold {
  /** At least one; the first is the one that the author fills in. */
  files: ScaffoldFile[];
  /** The author's next steps, in Indonesian. */
  next: string[];
}

/** Something that the author gives: as an option, or as an argument after the kind. */
export interface Field {
  name: string;
  /** What it is, in Indonesian, for a message that it is missing or not among the choices. */
  ask?: string;
  isNeeded?: boolean;
  /** Whether it may be given without the name of its option. */
  positional?: boolean;
  isList?: boolean;
  /** Whether the other answers leave something to give here; absent where they always do. */
  applies?(scene: Scene, answers: Answers): boolean;
  /** The only allowed values; absent where any value is allowed. */
  choices?(scene: Scene): string[];
  /** The value where none is given. */
  fallback?(scene: Scene): string | undefined;
  /** What is wrong with a value, or with an item of a list, in Indonesian; undefined for a right one. */
  refuse?(value: string, scene: Scene): string | undefined;
}

/** A kind of thing that `npm run new -- <name>` writes. */
export interface ScaffoldKind {
  name: string;
  label: string;
  example: string;
  fields: readonly Field[];
  /** Throws a `Refusal` where the answers don't fit the guide. */
  write(answers: Answers, scene: Scene): Scaffold;
}

/** Why the author's answers can't be used, in Indonesian: the one to the field `about`, or all of them together. */
export class Refusal extends Error {
  readonly about: string | undefined;
  constructor(message: string, about?: string) {
    super(message);
    this.about = about;
  }
}

/** The items of an answer to a field that is a list. */
export function itemsOf(answer: string | undefined): string[] {
  return (answer ?? '').split(',').flatMap((item) => item.trim() || []);
}

/** A date, by default today. */
export const dateField: Field = {
  name: 'date',
  fallback: ({ guide }) => guide.today,
  refuse: (value) =>
    isIsoDate(value) ? undefined : `Tanggal \`${value}\` tidak bisa dipakai. ${suggestDate(value)}`,
};

/** Why `value` is not among the choices, with the nearest one; undefined where it is. `what` begins the sentence. */
export function refuseUnknown(what: string, value: string, known: readonly string[]): string | undefined {
  if (known.includes(value)) return undefined;
  const near = findNearest(value, known);
  const list = known.length > 12 ? `${known.slice(0, 12).join(', ')}, …` : known.join(', ');
  return `${what} \`${value}\` tidak ada. ${near ? `Mungkin maksudnya \`${near}\`.` : `Yang ada: ${list}.`}`;
}

/** Why `value` can't be an id, in Indonesian; undefined where it can. */
export function refuseId(value: string): string | undefined {
  if (value.length > 80) return 'ID paling banyak 80 huruf.';
  const id = toId(value);
  if (id === value) return undefined;
  return `\`${value}\` tidak bisa menjadi ID. ${id ? `Tulis \`${id}\`.` : 'Tulis huruf kecil, angka, dan tanda hubung.'}`;
}
