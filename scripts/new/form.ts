import { suggestDate, toId } from '../../src/checks/suggest.ts';
import { isIsoDate } from '../../src/domain/dated/iso-date.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { findNearest } from '../../src/text/nearest.ts';

/** What a scaffold is made for: the guide as it is, and its files. */
export interface Scene {
  guide: Guide;
  /** The text of every content file by path. */
  texts: ReadonlyMap<string, string>;
}

/** What the author gave, by the fields' names; a list's items are separated by commas. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** A file to write: a new one, or one that gets a piece more. */
export interface Scaffold {
  path: string;
  text: string;
  /** Whether the file is there already, and `text` is it with the piece. */
  grows: boolean;
  /** What the author does next, in Indonesian. */
  next: string[];
}

/** Something that the author gives: as an option, in its place behind the kind, or when asked. */
export interface Field {
  name: string;
  /** The question, in Indonesian. */
  ask: string;
  /** `must`: nothing can be written without it. `may`: asked at a terminal, else left empty. `known`: never asked. */
  need: 'must' | 'may' | 'known';
  /** Whether it may be given without its option's name. */
  positional?: boolean;
  isList?: boolean;
  /** What there is to choose from; anything goes where it is absent. */
  choices?(scene: Scene, answers: Answers): Choice[];
  /** Why an item is none of the choices, where more can be said than that. */
  explainUnknown?(item: string, scene: Scene): string | undefined;
  /** What is taken where it isn't given. */
  fallback?(scene: Scene): string;
  /** What is wrong with a value, in Indonesian; undefined where nothing is. */
  refuse?(value: string, scene: Scene): string | undefined;
}

export interface Choice {
  value: string;
  label: string;
}

/** A kind of thing to write, as `npm run new -- <name>` knows it. */
export interface ScaffoldKind {
  name: string;
  label: string;
  example: string;
  fields: readonly Field[];
  /** Throws a `Refusal` where it can't be written. */
  write(answers: Answers, scene: Scene): Scaffold;
}

/** Why nothing was written, in Indonesian: the author's to mend. */
export class Refusal extends Error {}

/** The items of a list's answer. */
export function itemsOf(answer: string | undefined): string[] {
  return (answer ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The day from which something counts: today, unless said otherwise. */
export const dateField: Field = {
  name: 'date',
  ask: 'Tanggal (TTTT-BB-HH)',
  need: 'known',
  fallback: ({ guide }) => guide.today,
  refuse: (value) =>
    isIsoDate(value) ? undefined : `Tanggal \`${value}\` tidak bisa dipakai. ${suggestDate(value)}`,
};

/** Why `value` is none of the choices, with the nearest; undefined where it is one. `what` begins the sentence. */
export function refuseUnknown(what: string, value: string, choices: readonly Choice[]): string | undefined {
  const known = choices.map((choice) => choice.value);
  if (known.includes(value)) return undefined;
  const near = findNearest(value, known) ?? known.find((id) => id.split('/').includes(value));
  const list = known.length > 12 ? `${known.slice(0, 12).join(', ')}, …` : known.join(', ');
  return `${what} \`${value}\` tidak ada. ${near ? `Mungkin maksudnya \`${near}\`.` : `Yang ada: ${list}.`}`;
}

/** Why `value` can't be an id; undefined where it can. */
export function refuseId(value: string): string | undefined {
  const id = toId(value);
  if (id === value) return undefined;
  return `\`${value}\` tidak bisa menjadi ID. ${id ? `Tulis \`${id}\`.` : 'Tulis huruf kecil, angka, dan tanda hubung.'}`;
}
