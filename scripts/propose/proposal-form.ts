import type { z } from 'zod';
import { listChoices } from '../../src/checks/suggest.ts';
import { fieldMeta } from '../../src/schemas/inspect-schema.ts';
import { togetherLabel } from '../github/proposals.ts';
import { type Answers, Refusal, type ScaffoldFile, type Scene } from '../new/form.ts';

/** A form on GitHub by which a team lead proposes a change. */
export interface ProposalForm {
  /** Of its file in `.github/ISSUE_TEMPLATE/`, and in the address that opens it. */
  name: string;
  title: string;
  description: string;
  fields: readonly ProposalField[];
  /** What the answers are about, for the pull request's title. */
  subject(answers: Answers): string;
  /** The files that the answers come to. Throws a `Refusal` about a field where they don't fit the guide. */
  write(answers: Answers, scene: Scene): ScaffoldFile[];
  /** The field that a key of the written files comes from, where it isn't called the same. */
  keys: Readonly<Record<string, string>>;
}

/** A question of a form. An answer that is left empty says that nothing changes. */
export interface ProposalField {
  id: string;
  label: string;
  help: string;
  /** Whether it has several lines. GitHub shows them as they are typed. */
  isText?: boolean;
  /** What it begins with, where no link fills it in. */
  start?: string;
}

/** A question about a key of a content file, in the words of its schema. */
export function fieldOf(
  id: string,
  schema: z.core.$ZodType,
  { help, ...more }: Partial<ProposalField> = {},
): ProposalField {
  const { title = id, description = '' } = fieldMeta(schema);
  return { id, label: title, help: [description, help].filter(Boolean).join('. '), ...more };
}

/** What the typed word of the field `proposal` stands for. Throws a `Refusal` where it is none of the words. */
export function wordOf<Meaning>(words: Readonly<Record<string, Meaning>>, typed: string): Meaning {
  const word = typed.toLowerCase();
  const meaning = Object.hasOwn(words, word) ? words[word] : undefined;
  if (meaning !== undefined) return meaning;
  throw new Refusal(`"${typed}" tidak dikenal. Pilih ${listChoices(Object.keys(words))}.`, 'proposal');
}

/** Throws a `Refusal` about the first of `fields` that was filled in, though `what` doesn't use it: nothing typed is left out unsaid. */
export function refuseUnused(answers: Answers, fields: readonly string[], what: string, more = ''): void {
  const unused = fields.find((field) => answers[field]);
  if (unused) throw new Refusal(`${what} tidak memakai ini. Kosongkan${more}.`, unused);
}

/** The day on which it begins, by default today. */
export const dateField: ProposalField = {
  id: 'date',
  label: 'Mulai berlaku',
  help: 'TTTT-BB-HH. Kosong: hari ini.',
};

/** For a change that comes with another one, such as a rule with the note that decides it. */
export const togetherField: ProposalField = {
  id: 'together',
  label: togetherLabel,
  help: 'Nomor usulan lain yang terbit bersama ini, misalnya 12. Kosong: terbit sendiri.',
};
