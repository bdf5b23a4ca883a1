import { z } from 'zod';
import type { Content, ContentFile } from '../../domain/guide/content.ts';
import { emptyLexicon } from '../../schemas/lexicon.ts';
import type { Issue } from '../issue.ts';
import { type ContentKind, findKind } from './kinds.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import { misplaced, missingFiles } from './place-issues.ts';
import { type RawFile, readTree } from './read-tree.ts';
import { explainSchemaIssues } from './schema/schema-issues.ts';

/** The content as far as it could be read, the files it came from, and what was wrong in them. */
export interface LoadedContent {
  content: Content;
  /** Files that failed their schema, with the fields that passed: no part of the guide, but checked like it. */
  fragments: Fragments;
  /** The files that could be parsed, whether or not they met their schema. */
  files: ReadonlyMap<string, ParsedFile>;
  /** Every path of the tree, readable or not. */
  paths: ReadonlySet<string>;
  /** The text of every file by path, as far as it is UTF-8. */
  texts: ReadonlyMap<string, string>;
  issues: Issue[];
}

type Lists = Pick<Content, 'revisions' | 'notes' | 'replies' | 'flows' | 'classes' | 'policies'>;
/** For each kind that has many files, entries with some of their fields. */
export type Fragments = { [Name in keyof Lists]: ContentFile<Partial<Lists[Name][number]['data']>>[] };

/** Reads and validates the content tree at `root`. Never throws for what is in a file. */
export async function loadContent(root: string): Promise<LoadedContent> {
  return readContent(await readTree(root));
}

/** The same, from files already in memory. */
export function readContent(tree: RawFile[]): LoadedContent {
  const content: Content = {
    areas: { people: {}, areas: {} },
    glossary: {},
    lexicon: emptyLexicon,
    ...emptyLists(),
  };
  const fragments: Fragments = emptyLists();
  const files = new Map<string, ParsedFile>();
  const paths = new Set(tree.map((file) => file.path));
  const decoder = new TextDecoder();
  const texts = new Map(tree.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
  const issues = missingFiles(paths);
  for (const raw of tree) {
    const kind = findKind(raw.path);
    const file = kind ? parseFile(raw) : [misplaced(raw.path)];
    if (Array.isArray(file) || !kind) {
      if (Array.isArray(file)) issues.push(...file);
      continue;
    }
    files.set(file.path, file);
    const { error, data } = kind.schema.safeParse(file.data);
    if (error) issues.push(...explainSchemaIssues(error.issues, file, kind.schema));
    if (isListed(kind.name)) {
      const target: ContentFile<unknown>[] = error ? fragments[kind.name] : content[kind.name];
      target.push({ path: file.path, data: error ? passedFields(kind, file.data) : data, body: file.body });
    } else if (!error) {
      Object.assign(content, { [kind.name]: data });
    }
  }
  return { content, fragments, files, paths, texts, issues };
}

function emptyLists() {
  return { revisions: [], notes: [], replies: [], flows: [], classes: [], policies: [] };
}

function isListed(name: keyof Content): name is keyof Lists {
  return name !== 'areas' && name !== 'glossary' && name !== 'lexicon';
}

/** The fields of `data` that pass on their own. */
function passedFields({ schema }: ContentKind, data: unknown): Record<string, unknown> {
  if (!(schema instanceof z.ZodObject) || typeof data !== 'object' || data === null) return {};
  const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
    const parsed = (field as z.ZodType).safeParse((data as Record<string, unknown>)[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(fields);
}
