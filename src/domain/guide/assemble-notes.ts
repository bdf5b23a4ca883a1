import type { NoteData } from '../../schemas/note.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import { fileStem } from '../dated/revision-path.ts';
import { lookUpAll } from './by-id.ts';
import type { ContentFile } from './content.ts';
import type { Note } from './page.ts';
import type { Person } from './person.ts';

/** The notes by date, newest first, from files in the order of their paths. No decision is carried out yet. */
export function assembleNotes(
  files: readonly ContentFile<NoteData>[],
  people: ReadonlyMap<string, Person>,
): Map<IsoDate, Note> {
  const notes = files.toReversed().map((file) => assembleNote(file, people));
  return new Map(notes.map((note) => [note.date, note]));
}

function assembleNote(
  { path, data, body }: ContentFile<NoteData>,
  people: ReadonlyMap<string, Person>,
): Note {
  const date = fileStem(path);
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
      carriedOutBy: [],
    })),
    path,
    body,
  };
}
