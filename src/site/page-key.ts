import { createHash } from 'node:crypto';
import type { Guide } from '../domain/guide/guide.ts';
import type { Page } from '../domain/guide/page.ts';
import { areaUrl } from '../domain/guide/urls.ts';
import { policyKey } from '../domain/policy/policy.ts';
import { sidebarFor } from './sidebar.ts';

// A page shows what its revisions say, and what those name, by object or by id: decisions, replies, flows, values. Of another page and of
// a note it shows at most what a link or a notice says of them. A key that names too much draws a page again. One that names too little
// would publish an old page, so whatever is named counts, whether or not it is shown.

/** The things of a guide that others name. */
interface Things {
  /** Each with a name that no other has. */
  names: Map<object, string>;
  /** By the ids that stand in what others say. */
  byId: Map<string, object[]>;
  /** What others show of a page, a revision or a note. They show all of other things. */
  outlines: Map<object, object>;
}

/** What a thing says. */
interface Said {
  text: string;
  /** What it names, itself included. */
  named: Set<object>;
  /** The last day in it; empty for none. */
  lastDay: string;
}

/**
 * Returns what gives a page's key: a hash of all that it shows of the guide, of the guide's day where a day in it is still to come, and of
 * `policy`, which names the styles in every page.
 */
export function pageKeys(guide: Guide, policy: string): (page: Page) => string {
  const things = findThings(guide);
  const [wholes, outlines] = [new Map<object, Said>(), new Map<object, Said>()];
  const whole = (thing: object) => wholes.getOrInsertComputed(thing, () => say(thing, things));
  const outline = (thing: object, shown: object) =>
    outlines.getOrInsertComputed(thing, () => say(shown, things));
  const menus = new Map<string, string>();
  const menuOf = (area: string) =>
    menus.getOrInsertComputed(area, (id) => JSON.stringify(sidebarFor(guide, areaUrl({ id }))));
  let all: string | undefined;
  return (page) => {
    const own = new Set<object>([page, ...page.revisions, ...page.held]);
    const reached = new Set(own);
    const said = [policy, menuOf(page.area)];
    let lastDay = '';
    // A set is iterated in the order of its values, those added meanwhile included.
    for (const thing of reached) {
      const shown = own.has(thing) ? undefined : things.outlines.get(thing);
      const part = shown ? outline(thing, shown) : whole(thing);
      said.push(hashOf(part.text));
      if (part.lastDay > lastDay) lastDay = part.lastDay;
      // Of what is shown in outline, only a page leads on, to its revisions.
      if (!shown || shown === thing) for (const each of part.named) reached.add(each);
    }
    if (lastDay >= guide.today) said.push(guide.today);
    // What still names a withdrawn page may be anywhere.
    if (page.current?.change.kind === 'removed') {
      all ??= [...[...things.names.keys()].map(whole), say([guide.terms, guide.modules], things)]
        .map(({ text }) => text)
        .join();
      said.push(all);
    }
    return hashOf(said.join());
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function findThings({ pages, notes, decisions, replies, flows, policies }: Guide): Things {
  const things: Things = { names: new Map(), byId: new Map(), outlines: new Map() };
  const add = (thing: object, kind: string, id: string, outline?: object) => {
    things.names.set(thing, `${kind} ${id}`);
    things.byId.getOrInsert(id, []).push(thing);
    if (outline) things.outlines.set(thing, outline);
  };
  for (const page of pages.values()) {
    add(page, 'page', page.id, page);
    for (const revision of [...page.revisions, ...page.held]) {
      const { body, corrections, ...outline } = revision;
      add(revision, 'revision', `${page.id}@${revision.slug}`, outline);
    }
  }
  for (const note of notes.values()) add(note, 'note', note.date, { title: note.title });
  for (const decision of decisions.values()) add(decision, 'decision', decision.ref);
  for (const reply of replies.values()) add(reply, 'reply', reply.id);
  for (const flow of flows.values()) add(flow, 'flow', flow.id);
  for (const policy of policies.values()) add(policy, 'value', policyKey(policy));
  return things;
}

/** What `root` says, with names in place of the things that it names. */
function say(root: object, { names, byId }: Things): Said {
  const named = new Set<object>();
  const text = JSON.stringify(root, (_, value) => {
    for (const thing of byId.get(value) ?? []) named.add(thing);
    const name = value === root ? undefined : names.get(value);
    if (name !== undefined) named.add(value);
    return name ?? (value instanceof Map ? [...value] : value);
  });
  const days = text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return { text, named, lastDay: days.reduce((last, day) => (day > last ? day : last), '') };
}
