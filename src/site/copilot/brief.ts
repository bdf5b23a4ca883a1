import { decisionState } from '../../domain/decisions/decision-state.ts';
import type { FilePage, FileValue, GuideFile } from '../../schemas/guide-file.ts';
import { flowOnDay, replyOnDay, ruleOnDay, type When } from './on-day.ts';

/** A rule in a list: enough to tell whether it answers, and how sure that is. */
export function briefRule(file: GuideFile, subject: FilePage | FileValue, when: When) {
  const rule = ruleOnDay(file, subject, when);
  const { decisions, replies, values, flow, body, sources, corrections, ...brief } = rule;
  return brief;
}

/** What search found at an address, as it stands on the day. */
export function briefAt(file: GuideFile, { url, title }: { url: string; title: string }, when: When): object {
  const at = <Item extends { url: string }>(items: readonly Item[]) => items.find((each) => each.url === url);
  const [page, reply, flow, term] = [at(file.pages), at(file.replies), at(file.flows), at(file.terms)];
  const own = { url: `${file.site}${url}` };
  if (page) return briefRule(file, page, when);
  if (reply) return replyOnDay(file, reply.id, when);
  if (flow) return flowOnDay(file, flow.id, when);
  if (term) return { ...term, sure: term.definition !== undefined, ...own };
  const decision = at(file.notes.flatMap(({ decisions }) => decisions));
  if (!decision) return { title, ...own };
  const says = 'Keputusan rapat, bukan aturan: yang berlaku ada di halaman yang menjalankannya.';
  return { sure: false, says, state: decisionState(decision, when.date), ...decision, ...own };
}
