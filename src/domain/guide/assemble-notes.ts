import type { NoteCorrectionData, NoteData } from '../../schemas/note.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import { fileStem } from '../dated/revision-path.ts';
import { type ById, type Content, type ContentFile, lookUpAll } from './content.ts';
import { type CorrectionFile, groupCorrections, readCorrections } from './corrections.ts';
import type { Note, NoteText } from './page.ts';
import type { Person } from './person.ts';

/** The notes by date, newest first, with what was recorded by `today`. Pages have yet to carry out decisions and leave questions open. */
export function assembleNotes(
  { notes: files, noteCorrections }: Content,
  people: ById<Person>,
  today: IsoDate,
): Map<IsoDate, Note> {
  const corrected = groupCorrections(noteCorrections, today);
  const notes = files.toReversed().map((file) => assembleNote(file, corrected.get(file.path) ?? [], people));
  answerQuestions(notes, [...files, ...noteCorrections]);
  return new Map(notes.map((note) => [note.date, note]));
}

function assembleNote(
  file: ContentFile<NoteData>,
  corrections: readonly CorrectionFile<ContentFile<NoteCorrectionData>>[],
  people: ById<Person>,
): Note {
  const date = fileStem(file.path);
  const { path, data, body } = corrections.at(-1)?.file ?? file;
  return {
    ...data,
    date,
    people: lookUpAll(people, data.people),
    decisions: data.decisions.map((decision) => ({
      ...decision,
      ref: `${date}#${decision.id}`,
      note: date,
      by: people.get(decision.by ?? ''),
      owner: people.get(decision.owner ?? ''),
      of: lookUpAll(people, decision.of),
      answers: [],
      answeredBy: undefined,
      carriedOutBy: [],
      openIn: [],
    })),
    corrections: readCorrections(file, corrections, ({ data: { title, decisions }, body }): NoteText => {
      return { title, decisions, body };
    }),
    path,
    body,
  };
}

/** Joins each question with the decision that answers it: the earliest one, should several say so. */
function answerQuestions(notes: readonly Note[], files: readonly ContentFile<NoteData>[]): void {
  const decisions = new Map(notes.flatMap((note) => note.decisions.map((each) => [each.ref, each] as const)));
  for (const note of notes.toReversed()) {
    const data = files.find(({ path }) => path === note.path)?.data;
    for (const { id, answers } of data?.decisions ?? []) {
      const decision = decisions.get(`${note.date}#${id}`);
      for (const question of lookUpAll(decisions, answers)) {
        if (!decision || question.answeredBy) continue;
        decision.answers.push(question);
        question.answeredBy = decision;
      }
    }
  }
}
