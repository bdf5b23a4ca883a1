import { findInForce } from '../domain/dated/in-force.ts';
import type { Revision } from '../domain/guide/page.ts';
import {
  type GuideFile,
  type RevisionRecord,
  type RevisionsFile,
  revisionRecordSchema,
  revisionsFileSchema,
} from '../schemas/guide-file.ts';
import { fileRevision } from './guide-file.ts';

/** The contents of `/api/revisions.json`: the revisions of every page, oldest first, each from `from` up to, not including, `until`. */
export function revisionsFile(file: GuideFile): RevisionsFile {
  return revisionsFileSchema.parse(file);
}

export function revisionRecord(revision: Revision): RevisionRecord {
  return revisionRecordSchema.parse(fileRevision(revision));
}

/** The contents of `/api/pages.json`, for spreadsheets and reminder bots. It gives days: what is overdue depends on the clock. */
export function pagesFile({ asOf, counts, pages, owed, questions, steppedAside, held }: GuideFile) {
  return {
    asOf,
    counts,
    pages: pages.flatMap((page) => {
      const revision = findInForce(page.revisions, asOf);
      if (!revision || revision.kind === 'removed') return [];
      const { title, answer, from, state, owner, reviewed, reviewDue } = revision;
      return {
        id: page.id,
        url: page.url,
        title,
        answer,
        since: from,
        unread: (findInForce(revision.asides, asOf)?.unread ?? []).map(({ subject }) => subject),
        awaiting: state === 'awaiting',
        owner,
        reviewed,
        reviewDue,
      };
    }),
    owed,
    questions,
    steppedAside,
    held,
  };
}
