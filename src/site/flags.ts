import type { Guide } from '../domain/guide/guide.ts';
import {
  decisionUrl,
  flowAnchor,
  flowRevisionUrl,
  replyRevisionUrl,
  revisionUrl,
} from '../domain/guide/urls.ts';
import { type Flag, flagsSchema } from '../schemas/flags.ts';
import { readSections } from '../text/sections.ts';
import { readNamedFile } from './named-file.ts';

/** The open flags in a file (`GUIDE_FLAGS`); none where it isn't set. Throws where the file or a field of it can't be read. */
export function readFlags(path: string | undefined): Flag[] {
  return readNamedFile('GUIDE_FLAGS', path, flagsSchema) ?? [];
}

/** The title of the part at an address, and its heading after a colon; undefined where the guide has no such text any more. */
export function findPartTitle(guide: Guide, about: string): string | undefined {
  const [url = '', anchor] = about.split('#');
  const titled = (title: string, part: string | undefined) => (part ? `${title}: ${part}` : title);
  const find = <Text>(
    all: Iterable<{ revisions: Text[]; held?: Text[] }>,
    isMeant: (text: Text) => boolean,
  ) => [...all].flatMap(({ revisions, held = [] }) => [...revisions, ...held]).find(isMeant);
  const revision = find(guide.pages.values(), (each) => revisionUrl(each) === url);
  if (revision) {
    const section = readSections(revision.body).find((each) => anchor && each.anchor === anchor);
    return titled(revision.title, section?.heading);
  }
  const flow = find(guide.flows.values(), (each) => flowRevisionUrl(each) === url);
  if (flow) {
    const isPart = ({ id }: { id: string }) => flowAnchor(flow, id) === anchor;
    return titled(flow.title, flow.steps.find(isPart)?.ask ?? flow.outcomes.find(isPart)?.title);
  }
  const reply = find(guide.replies.values(), (each) => replyRevisionUrl(each) === about);
  if (reply) return `Balasan: ${reply.title}`;
  return [...guide.decisions.values()].find((each) => decisionUrl(each) === about)?.topic;
}
