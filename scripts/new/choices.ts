import type { Dated, TextRevision } from '../../src/domain/dated/dated.ts';
import { compareDates, type IsoDate } from '../../src/domain/dated/iso-date.ts';
import { type Field, Refusal, refuseId, type Scene } from './form.ts';

/** The choices among what the guide has. */
export const existing = {
  pages: ({ guide }: Scene) => [...guide.pages.keys()],
  areas: ({ guide }: Scene) => [...guide.areas.keys()],
  people: ({ guide }: Scene) => [...guide.people.keys()],
  policies: ({ guide }: Scene) => [...guide.policies.keys()],
  modules: ({ guide }: Scene) => [...guide.modules.keys()],
  questions: ({ guide }: Scene) =>
    [...guide.decisions.values()].flatMap(({ ref, kind, answeredBy }) =>
      kind === 'question' && !answeredBy ? ref : [],
    ),
};

/** The item of the guide with the id that was chosen. Throws a `Refusal` where there is none. */
export function chosen<Item>(items: ReadonlyMap<string, Item>, id: string): Item {
  const item = items.get(id);
  if (!item) throw new Refusal(`\`${id}\` tidak ada.`);
  return item;
}

export const pageField: Field = {
  name: 'page',
  ask: 'Halaman',
  isNeeded: true,
  positional: true,
  choices: existing.pages,
};

export function idField(ask: string): Field {
  return { name: 'id', ask, isNeeded: true, positional: true, refuse: refuseId };
}

/** A field whose value is one of those that a schema allows. */
export function schemaField(name: string, ask: string, options: readonly string[], fallback: string): Field {
  return { name, ask, choices: () => [...options], fallback: () => fallback };
}

/** The decisions that a page carries out. */
export const decisionField: Field = {
  name: 'decision',
  ask: 'Keputusan',
  isList: true,
  choices: ({ guide }) => [...guide.decisions.keys()],
  refuse: (ref, { guide, texts }) => {
    const [date = ''] = ref.split('#');
    const path = `calibrations/${date}.md`;
    return texts.has(path) && !guide.notes.has(date)
      ? `Keputusan \`${ref}\` belum bisa disebut: \`${path}\` masih ada yang salah atau kosong. Lengkapi dulu; \`npm run check\` menunjukkan yang mana.`
      : undefined;
  },
};

/** The path of the revision from `date`, and the revision before it. Throws a `Refusal` where the day has one or none is before it. */
export function nextFile<Text extends TextRevision>(
  { id, revisions }: Dated<Text>,
  date: IsoDate,
  { texts }: Scene,
) {
  const [first] = revisions;
  const path = (first?.path ?? '').replace(/[^/]+(\.\w+)$/, `${date}$1`);
  const taken = `\`${path}\` sudah ada. Bila belum berlaku, ubah berkas itu; bila sudah, pilih tanggal lain.`;
  if (texts.has(path)) throw new Refusal(taken, 'date');
  const before = revisions.findLast(({ from }) => compareDates(from, date) < 0);
  if (before) return { path, before };
  throw new Refusal(`\`${id}\` baru ada sejak ${first?.slug}. Pilih tanggal sesudahnya.`, 'date');
}
