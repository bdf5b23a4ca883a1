import { standingOn } from '../../domain/dated/in-force.ts';
import type { IsoDate } from '../../domain/dated/iso-date.ts';
import type { Voice } from '../../domain/dated/read-against.ts';
import type { ConfirmedAgainst } from '../../schemas/confirmed.ts';
import { type CheckContext, fileAt } from '../check.ts';
import type { ParsedFile } from '../read/parse-file.ts';

/** A text that speaks for rules or values, where it is written. */
export interface WrittenSpeaker extends Voice {
  /** What an author calls it: `Balasan \`pod-semua-bukti\``. */
  name: string;
  file: ParsedFile;
  /** Where `confirmedAgainst` is in the file. */
  field: PropertyKey[];
  confirmedAgainst: ConfirmedAgainst;
  /** The first day of a text that is still to come. */
  comesOn?: IsoDate | undefined;
}

/** All texts in force or to come that speak for something: pages, replies, flows and class cases. */
export function listSpeakers(context: CheckContext): WrittenSpeaker[] {
  const { content, guide } = context;
  const { today, pages, replies, flows, modules } = guide;
  const classes = new Map(content.classes.map((file) => [file.path, file.data]));
  const dated = [
    ...[...pages.values()].map((page) => ({ name: `Halaman \`${page.id}\``, revisions: page.revisions })),
    ...[...replies.values()].map(({ id, revisions }) => ({ name: `Balasan \`${id}\``, revisions })),
    ...[...flows.values()].map(({ id, revisions }) => ({ name: `Alur \`${id}\``, revisions })),
  ];
  return [
    ...dated.flatMap(({ name, revisions }) =>
      revisions
        .filter((revision) => standingOn(revision, today) !== 'earlier')
        .map(({ path, ...rest }) => ({
          ...rest,
          name,
          comesOn: rest.from !== undefined && rest.from > today ? rest.from : undefined,
          file: fileAt(context, path),
          field: ['confirmedAgainst'],
        })),
    ),
    ...[...modules.values()].flatMap(({ id: module, path, questions, aside }) =>
      (classes.get(path)?.questions ?? []).flatMap(({ id, confirmedAgainst }, index) => {
        const question = [...questions, ...aside].find(({ key }) => key === `${module}/${id}`);
        if (!question) return [];
        const { unread, stepsAside } = question;
        const field = ['questions', index, 'confirmedAgainst'];
        const file = fileAt(context, path);
        return { name: `Soal \`${id}\``, file, field, confirmedAgainst, unread, stepsAside };
      }),
    ),
  ];
}
