import type { Guide } from '../../domain/guide/guide.ts';
import { areaUrl, flowUrl, moduleUrl, pageUrl, replyUrl, termUrl } from '../../domain/guide/urls.ts';
import { type CheckContext, type Issue, issueAt, startOf } from '../check.ts';
import { isUnreadable } from '../read/misplaced-files.ts';
import { isPublished } from './check-frozen.ts';

/** Something that readers keep or type, and that is no record: by its address, its word, or the file of a revision. */
interface Kept {
  name: string;
  path: string;
  /** Whether it is of the past, so that nothing may end it. */
  isPast?: boolean;
}

/**
 * What the base has and nothing takes the place of. Replies, flows, modules, areas, terms and words of search can't be withdrawn as
 * a rule can, so their end is a warning. Once the guide is published, earlier revisions of a reply or flow that stays, and
 * former addresses of pages, may not be taken away.
 */
export function checkRemoved(base: CheckContext, head: CheckContext): Issue[] {
  const now = new Set([...keptIn(head.guide)].map(({ name }) => name));
  // What a file that can't be read holds isn't known.
  const faulty = new Set(head.issues.flatMap(({ path, severity }) => (severity === 'error' ? path : [])));
  return [...keptIn(base.guide)].flatMap(({ name, path, isPast }) => {
    const folder = path.replace(/[^/]*$/, '');
    if (now.has(name) || faulty.has(path) || (folder && isUnreadable(head, folder))) return [];
    const stays = [...head.paths].some((each) => each.startsWith(folder));
    if (isPast && !(stays && isPublished(base))) return [];
    return issueAt(startOf(path), isPast ? 'frozen-removed' : 'removed', {
      what: `\`${name}\` dihapus atau diganti namanya.`,
      fix: isPast
        ? 'Kembalikan; tulis penggantinya sebagai revisi atau baris baru.'
        : 'Kembalikan, kecuali sudah tidak dipakai.',
    });
  });
}

function* keptIn({ areas, terms, modules, replies, flows, moves, lexicon, today }: Guide): Iterable<Kept> {
  for (const area of areas.values()) yield { name: areaUrl(area), path: 'areas.yaml' };
  for (const term of terms.values()) yield { name: termUrl(term), path: 'glossary.yaml' };
  for (const module of modules.values()) yield { name: moduleUrl(module), path: module.path };
  for (const { from } of moves) yield { name: pageUrl({ id: from }), path: 'moved.yaml', isPast: true };
  for (const name of Object.values(lexicon.words).flat()) yield { name, path: 'lexicon.yaml' };
  for (const text of [...replies.values(), ...flows.values()]) {
    const path = text.revisions.at(-1)?.path ?? '';
    yield { name: path.startsWith('flows/') ? flowUrl(text) : replyUrl(text), path };
    for (const { from = '', path } of text.revisions)
      if (from <= today) yield { name: path, path, isPast: true };
  }
}
