import { rulesInState } from '../../src/domain/decisions/decision-state.ts';
import { titleOf } from '../../src/domain/guide/page.ts';
import { decisionStateText } from '../../src/domain/guide/wording.ts';
import { type Choice, type Field, Refusal, refuseId, type Scene } from './form.ts';

/** The choices among what the guide has. */
export const existing = {
  pages: ({ guide }: Scene) => choicesFrom(guide.pages, titleOf),
  areas: ({ guide }: Scene) => choicesFrom(guide.areas, ({ label }) => label),
  people: ({ guide }: Scene) => choicesFrom(guide.people, ({ label }) => label),
  policies: ({ guide }: Scene) => choicesFrom(guide.policies, ({ title }) => title),
  modules: ({ guide }: Scene) => choicesFrom(guide.modules, ({ title }) => title),
  questions: ({ guide }: Scene) =>
    [...guide.decisions.values()].flatMap(({ ref, kind, topic, answeredBy }) =>
      kind === 'question' && !answeredBy ? { value: ref, name: `${topic} (${ref})` } : [],
    ),
};

function choicesFrom<Item>(items: ReadonlyMap<string, Item>, labelOf: (item: Item) => string): Choice[] {
  return [...items].map(([id, item]) => ({ value: id, name: `${labelOf(item)} (${id})` }));
}

/** The item of the guide with the id that was chosen. Throws a `Refusal` where there is none. */
export function chosen<Item>(items: ReadonlyMap<string, Item>, id: string): Item {
  const item = items.get(id);
  if (!item) throw new Refusal(`\`${id}\` tidak ada.`);
  return item;
}

/** A page that there is. */
export const pageField: Field = {
  name: 'page',
  ask: 'Halaman',
  need: 'must',
  positional: true,
  choices: existing.pages,
};

/** The id of something, by which a command that begins it is followed. */
export function idField(ask: string): Field {
  return { name: 'id', ask, need: 'must', positional: true, refuse: refuseId };
}

/** A field that is never asked, whose value is one of those that a schema allows. */
export function schemaField(
  name: string,
  ask: string,
  { options }: { options: readonly string[] },
  fallback: string,
): Field {
  const choices = options.map((value) => ({ value, name: value }));
  return { name, ask, need: 'known', choices: () => choices, fallback: () => fallback };
}

/** The decisions that a page carries out. Owed rules come first. */
export const decisionField: Field = {
  name: 'decision',
  ask: 'Keputusan yang dijalankan',
  need: 'may',
  isList: true,
  choices: ({ guide }) => {
    const owed = new Set(rulesInState(guide, 'owed'));
    const others = [...guide.decisions.values()].filter((decision) => !owed.has(decision));
    return [...owed, ...others].map((decision) => ({
      value: decision.ref,
      name: `${decision.topic} (${decision.ref}) · ${decisionStateText(decision, guide.today)}`,
    }));
  },
  explainUnknown: (ref, { guide, texts }) => {
    const date = ref.split('#')[0] ?? '';
    const path = `calibrations/${date}.md`;
    return texts.has(path) && !guide.notes.has(date)
      ? `Keputusan \`${ref}\` belum bisa disebut: \`${path}\` masih ada yang salah atau kosong. Lengkapi dulu; \`npm run check\` menunjukkan yang mana.`
      : undefined;
  },
};
