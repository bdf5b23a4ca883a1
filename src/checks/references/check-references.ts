import { splitRule } from '../../domain/class/module.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Check, type CheckContext, errorAt } from '../check.ts';
import { intendedPaths } from '../read/intended-path.ts';
import { type RuleId, rules } from '../rules.ts';

/** A name written in a file that must be the id of something else in the guide. */
interface Reference {
  path: string;
  field: PropertyKey[];
  id: string | undefined;
  to: Target;
}

type Target = 'decisions' | 'replies' | 'flows' | 'people' | 'pages';

const ruleOf: Record<Target, RuleId> = {
  decisions: 'unknown-decision',
  replies: 'unknown-reply',
  flows: 'unknown-flow',
  people: 'unknown-person',
  pages: 'unknown-page',
};

const howToAdd: Record<Target, (id: string) => string> = {
  decisions: (id) => `Tulis keputusan itu di calibrations/${id.split('#')[0]}.md, atau hapus barisnya.`,
  replies: (id) => `Buat replies/${id}.md, atau hapus barisnya.`,
  flows: (id) => `Buat flows/${id}.yaml, atau hapus barisnya.`,
  people: (id) => `Daftarkan \`${id}\` di areas.yaml bagian people, atau pakai ID yang sudah ada.`,
  pages: (id) => `Buat halaman guide/${id}/, atau hapus barisnya.`,
};

/** Every decision, reply, flow, person and page that a file names exists. */
export const checkReferences: Check = (context) => {
  const paths = intendedPaths(context.paths);
  return references(context).flatMap(({ path, field, id, to }) => {
    if (id === undefined || context.guide[to].has(id) || isUnreadable(context, paths, to, id)) return [];
    const near = findNearest(id, context.guide[to].keys());
    return errorAt(context, path, field, {
      rule: ruleOf[to],
      what: `${rules[ruleOf[to]].title}: \`${id}\`.`,
      fix: near ? `Mungkin maksudnya \`${near}\`.` : howToAdd[to](id),
    });
  });
};

function references({ content, fragments }: CheckContext): Reference[] {
  const list: Reference[] = [];
  for (const { path, data } of [...content.revisions, ...fragments.revisions]) {
    const add = (to: Target, id: string | undefined, ...field: PropertyKey[]) =>
      list.push({ path, field, id, to });
    for (const [i, id] of data.decidedIn?.entries() ?? []) add('decisions', id, 'decidedIn', i);
    for (const [i, id] of data.replies?.entries() ?? []) add('replies', id, 'replies', i);
    for (const [i, { of }] of data.questions?.entries() ?? []) {
      for (const [j, id] of of.entries()) add('people', id, 'questions', i, 'of', j);
    }
    add('flows', data.flow, 'flow');
    add('people', data.owner, 'owner');
  }
  for (const { path, data } of [...content.notes, ...fragments.notes]) {
    for (const [i, id] of data.people?.entries() ?? [])
      list.push({ path, field: ['people', i], id, to: 'people' });
    for (const [i, { by, owner }] of data.decisions?.entries() ?? []) {
      list.push({ path, field: ['decisions', i, 'by'], id: by, to: 'people' });
      list.push({ path, field: ['decisions', i, 'owner'], id: owner, to: 'people' });
    }
  }
  for (const { path, data } of [...content.flows, ...fragments.flows]) {
    for (const [id, { reply, to, rule }] of Object.entries(data.outcomes ?? {})) {
      list.push({ path, field: ['outcomes', id, 'reply'], id: reply, to: 'replies' });
      list.push({ path, field: ['outcomes', id, 'to'], id: to, to: 'people' });
      list.push({ path, field: ['outcomes', id, 'rule'], id: rule, to: 'pages' });
    }
  }
  for (const { path, data } of [...content.classes, ...fragments.classes]) {
    for (const [i, id] of data.read?.entries() ?? [])
      list.push({ path, field: ['read', i], id, to: 'pages' });
    for (const [i, { rule }] of data.questions?.entries() ?? []) {
      list.push({ path, field: ['questions', i, 'rule'], id: splitRule(rule).page, to: 'pages' });
    }
  }
  for (const { path, data } of [...content.policies, ...fragments.policies]) {
    list.push({ path, field: ['replies', 'open'], id: data.replies?.open, to: 'replies' });
    list.push({ path, field: ['replies', 'decided'], id: data.replies?.decided, to: 'replies' });
    list.push({ path, field: ['page'], id: data.page, to: 'pages' });
    for (const [i, { of, source }] of data.rows?.entries() ?? []) {
      for (const [j, id] of of.entries()) list.push({ path, field: ['rows', i, 'of', j], id, to: 'people' });
      // A source may also be a number of KMC, or a sentence.
      const decision = source && /^\d{4}-\d{2}-\d{2}#/.test(source) ? source : undefined;
      list.push({ path, field: ['rows', i, 'source'], id: decision, to: 'decisions' });
    }
  }
  for (const [id, { owner }] of Object.entries(content.areas.areas)) {
    list.push({ path: 'areas.yaml', field: ['areas', id, 'owner'], id: owner, to: 'people' });
  }
  for (const [term, { see }] of Object.entries(content.glossary)) {
    for (const [i, id] of see.entries())
      list.push({ path: 'glossary.yaml', field: [term, 'see', i], id, to: 'pages' });
  }
  return list;
}

/** Whether the target lies in a file that is there but couldn't be read: that has its own error already. */
function isUnreadable({ content, guide }: CheckContext, paths: Set<string>, to: Target, id: string): boolean {
  switch (to) {
    case 'people':
      return guide.people.size === 0;
    case 'decisions': {
      const path = `calibrations/${id.split('#')[0]}.md`;
      return paths.has(path) && !content.notes.some((note) => note.path === path);
    }
    case 'replies':
      return paths.has(`replies/${id}.md`);
    case 'flows':
      return paths.has(`flows/${id}.yaml`);
    case 'pages':
      return [...paths].some((path) => path.startsWith(`guide/${id}/`));
  }
}
