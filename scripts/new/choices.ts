import { decisionState } from '../../src/domain/decisions/decision-state.ts';
import { titleOf } from '../../src/domain/guide/page.ts';
import { decisionStateLabel } from '../../src/domain/guide/wording.ts';
import type { Choice, Field, Scene } from './form.ts';

/** What the guide already has, for an author to choose from. */
export function pageChoices({ guide }: Scene): Choice[] {
  return [...guide.pages.values()].map((page) => ({
    value: page.id,
    label: `${titleOf(page)} (${page.id})`,
  }));
}

export function areaChoices({ guide }: Scene): Choice[] {
  return [...guide.areas.values()].map(({ id, label }) => ({ value: id, label: `${label} (${id})` }));
}

export function peopleChoices({ guide }: Scene): Choice[] {
  return [...guide.people.values()].map(({ id, label }) => ({ value: id, label: `${label} (${id})` }));
}

/** What a field's schema lets through. */
export function optionsOf({ options }: { options: readonly string[] }): Choice[] {
  return options.map((value) => ({ value, label: value }));
}

/** The decisions that a page may carry out: rules still owed first, then of the newest note. */
export const decisionField: Field = {
  name: 'decision',
  ask: 'Keputusan yang dijalankan',
  need: 'may',
  isList: true,
  choices: ({ guide }) =>
    [...guide.decisions.values()]
      .map((decision) => ({ decision, state: decisionState(decision) }))
      .sort(
        (a, b) =>
          Number(b.state === 'owed') - Number(a.state === 'owed') ||
          b.decision.note.localeCompare(a.decision.note, 'en'),
      )
      .map(({ decision: { ref, topic }, state }) => ({
        value: ref,
        label: `${topic} (${ref}) · ${decisionStateLabel[state]}`,
      })),
  explainUnknown: (ref, { guide, texts }) => {
    const date = ref.split('#')[0] ?? '';
    const path = `calibrations/${date}.md`;
    return texts.has(path) && !guide.notes.has(date)
      ? `Keputusan \`${ref}\` belum bisa disebut: \`${path}\` masih ada yang salah atau kosong. Lengkapi dulu; \`npm run check\` menunjukkan yang mana.`
      : undefined;
  },
};
