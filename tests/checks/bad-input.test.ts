import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/checks/issue.ts';
import { type RuleId, rules, warnings } from '../../src/checks/rules.ts';
import { issuesOf } from '../fixtures/issues.ts';
import { brokenCases, brokenTree, soundTree } from '../fixtures/overlay.ts';
import { answer } from './bad-input/answer.ts';
import { classes } from './bad-input/classes.ts';
import { confirmations } from './bad-input/confirmations.ts';
import { corrections } from './bad-input/corrections.ts';
import { dates } from './bad-input/dates.ts';
import { fields } from './bad-input/fields.ts';
import { files } from './bad-input/files.ts';
import { flows } from './bad-input/flows.ts';
import { links } from './bad-input/links.ts';
import { markdown } from './bad-input/markdown.ts';
import { policies } from './bad-input/policies.ts';
import { questions } from './bad-input/questions.ts';
import { references } from './bad-input/references.ts';
import { replies } from './bad-input/replies.ts';
import { sequence } from './bad-input/sequence.ts';
import { yaml } from './bad-input/yaml.ts';

const themes = {
  fields,
  answer,
  dates,
  references,
  confirmations,
  flows,
  classes,
  policies,
  replies,
  sequence,
  corrections,
  questions,
  links,
  markdown,
  yaml,
  files,
};
const cases = Object.values(themes).flat();

/** Rules that have tests of their own, in `references/`, `revisions/`, `areas/`, `prose/`, `leaks/` and the domain's `moves.test.ts`. */
const ofOtherTests: readonly RuleId[] = [
  ...(['frozen-edited', 'frozen-removed'] as const),
  ...([
    'change-without-decision',
    'codeowners-differ',
    'copied-change',
    'says-the-same',
    'recorded-earlier',
    'lost-update',
    'dropped-decision',
    'bad-move',
    'removed',
    'far-date',
  ] as const),
  ...(['section-ended', 'duplicate-rule', 'owed-decision', 'video-list-link', 'term-spelling'] as const),
  ...Object.keys(rules).filter((rule): rule is RuleId => rule.startsWith('leak-')),
];

const severityOf = (rule: RuleId) => (rule in warnings ? 'warning' : 'error');
const placeOf = ({ path, line, column }: Issue) => `${path}:${line}:${column}`;

it('the sound tree passes every check', () => {
  expect(issuesOf(soundTree())).toEqual([]);
});

describe.each(Object.entries(themes))('bad input: %s', (_, table) => {
  it.each(table)(
    '$name is reported once, by its rule, at its place, with the fix',
    ({ name, difference, issues }) => {
      const found = issuesOf(brokenTree(name, difference));
      expect(found.map((issue) => ({ ...issue, place: placeOf(issue) }))).toEqual(
        issues.map(([rule, place, what, fix]) =>
          expect.objectContaining({
            ...{ rule, place, severity: severityOf(rule) },
            ...{ what: expect.stringContaining(what), fix: expect.stringContaining(fix) },
          }),
        ),
      );
    },
  );
});

describe('the table of bad input', () => {
  it('names every folder of tests/fixtures/broken/, once', () => {
    const names = cases.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(brokenCases()));
  });

  it('has a case for every rule of a single tree', () => {
    const covered = new Set(cases.flatMap(({ issues }) => issues.map(([rule]) => rule)));
    expect([...covered, ...ofOtherTests].sort()).toEqual(Object.keys(rules).sort());
  });
});
