import { hash } from 'node:crypto';
import { tellChange } from '../../src/domain/changes/change-message.ts';
import { type Change, listChanges } from '../../src/domain/changes/changes.ts';
import type { Guide } from '../../src/domain/guide/guide.ts';
import { movedTo } from '../../src/domain/guide/moves.ts';
import type { Announced, Outbox } from './outbox.ts';
import { fitMessage } from './telegram.ts';

/** What is to be done about a change. */
export type Announcement = ReturnType<typeof planSteps>[number];

/** What the outbox lacks of what is live, in the order of the channel. A correction is part of what it corrects. On the first run all counts as known. */
export function planSteps(guide: Guide, site: string, { entries, isNew }: Outbox) {
  const changes = listChanges(guide)
    .filter(({ kind }) => kind !== 'corrected')
    .toReversed();
  const known = new Set(changes.flatMap((change) => (isNew || isFromSplit(guide, change) ? change.id : [])));
  const live = changes.map((change) => {
    const { heading, areas, lines } = tellChange(guide, change);
    return word(change.id, change.title, heading + areas, lines, site + change.url);
  });
  const ids = new Set(live.map(({ id }) => id));
  // What isn't live by its id isn't cancelled where the page that the id names was split or moved.
  const isMoved = (id: string) => movedTo(guide.moves, id.split('/', 2).join('/')).length > 0;
  const gone = [...entries].filter(([id]) => !ids.has(id) && !isMoved(id));
  const cancelled = gone.map(([id, { title }]) =>
    word(id, title, `Batal: ${title}`, ['Yang diumumkan di sini tidak jadi berlaku.'], `${site}/perubahan/`),
  );
  return [...live, ...cancelled].flatMap((worded) => {
    const action = chooseAction(worded.hash, entries.get(worded.id), known.has(worded.id));
    return action ? { action, ...worded } : [];
  });
}

/** `ask`: only a person can tell whether the message arrived. `note`: it needs none. Undefined where nothing is to be done. */
function chooseAction(hash: string, entry: Announced | undefined, isKnown: boolean) {
  if (!entry) return isKnown ? 'note' : 'send';
  if (entry.state === 'sending') return 'ask';
  if (entry.hash === hash) return undefined;
  return entry.message === undefined ? 'send' : 'edit';
}

/** How a change is told. Labels of areas and the site's address aren't in the hash of what it says, so that none of them changes a message. */
function word(id: string, title: string, heading: string, lines: readonly string[], url: string) {
  const said = hash('sha256', [title, ...lines].join('\n')).slice(0, 16);
  return { id, title, text: fitMessage([heading, ...lines], url), hash: said };
}

/** Whether the guide said a change before its page was split off another: the channel knows it by the id that it had there. */
function isFromSplit({ moves }: Guide, change: Change): boolean {
  if (change.kind === 'answered') return false;
  const { page, date = '' } = change;
  return moves.some((move) => move.to.length > 1 && move.to.includes(page.id) && date < move.date);
}
