import type { Guide } from '../domain/guide/guide.ts';
import type { Issue } from './issue.ts';
import type { Fragments, LoadedContent } from './read/load.ts';
import type { ParsedFile } from './read/parse-file.ts';

// For checks. What reads the content stands below this file, and takes them from `issue.ts`.
export { type Issue, issueAt, type Message, type Place, placeAt, startOf } from './issue.ts';

/** What a check looks at: the files as read, and the guide they make. */
export interface CheckContext extends LoadedContent {
  guide: Guide;
}

/** One rule about the whole content. Yields what breaks it, in any order. */
export type Check = (context: CheckContext) => Iterable<Issue>;

/** A parsed file of one kind, with the fields of its data that are valid. */
export type Draft<Name extends keyof Fragments> = Fragments[Name][number] & { file: ParsedFile };

/** The parsed files of a kind: first those that meet their schema, then the others. */
export function draftsOf<Name extends keyof Fragments>(context: LoadedContent, name: Name): Draft<Name>[] {
  const sound = context.content[name] as Fragments[Name];
  return [...sound, ...context.fragments[name]].map((draft) => ({
    ...draft,
    file: fileAt(context, draft.path),
  }));
}

/** The parsed file at `path`. Throws where there is none. */
export function fileAt({ files }: LoadedContent, path: string): ParsedFile {
  const file = files.get(path);
  if (!file) throw new Error(`${path} is not a parsed file.`);
  return file;
}

/** The paths whose wording may still be corrected: all except revisions that a later one in force has replaced. */
export function livingPaths({ guide, paths }: CheckContext): Set<string> {
  const past = [...guide.pages.values()].flatMap(({ revisions, current }) =>
    current ? revisions.slice(0, revisions.indexOf(current)) : [],
  );
  return new Set(paths).difference(new Set(past.map(({ path }) => path)));
}
