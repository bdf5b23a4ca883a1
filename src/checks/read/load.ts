import { z } from 'zod';
import type { Content, ContentFile } from '../../domain/guide/content.ts';
import { emptyLexicon } from '../../schemas/lexicon.ts';
import { type Issue, issueAt, placeAt } from '../issue.ts';
import { type ContentKind, findKind, kinds } from './kinds.ts';
import { findStray, misplacedIssue, missingIssues } from './misplaced-files.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import { type RawFile, readTree } from './read-tree.ts';
import { explainSchemaIssues } from './schema-issues.ts';
import { quoteAt } from './yaml/lines.ts';

/** The content of a tree, as far as it could be read and is valid, and what is wrong in its files. */
export interface LoadedContent {
  content: Content;
  /** Files that failed their schema, with the fields that are valid: not in the guide, but checked too. */
  fragments: Fragments;
  /** The files that could be parsed, by path, whether or not they meet their schema. */
  files: ReadonlyMap<string, ParsedFile>;
  /** All paths of the tree, readable or not, except of what can't be content. */
  paths: ReadonlySet<string>;
  /** The texts of all files by path, as far as they can be decoded. */
  texts: ReadonlyMap<string, string>;
  issues: Issue[];
}

/** The kinds of which a guide has at most one file. */
const single = ['areas', 'glossary', 'lexicon', 'moves', 'publishing'] as const;

type Lists = Omit<Content, (typeof single)[number]>;
/** For each kind with many files, those of which only some fields are valid. */
export type Fragments = { [Name in keyof Lists]: ContentFile<Partial<Lists[Name][number]['data']>>[] };

/** Reads and validates the content tree in the folder `root`. Throws only where the folder can't be read. */
export function loadContent(root: string): LoadedContent {
  return readContent(readTree(root));
}

/** Validates files in memory. What is wrong in them is in `issues`. Those that `like`, another version, has too aren't parsed again. */
export function readContent(tree: RawFile[], like?: LoadedContent): LoadedContent {
  const content = emptyContent();
  const fragments: Fragments = emptyLists();
  const files = new Map<string, ParsedFile>();
  const paths = new Set<string>();
  const texts = new Map<string, string>();
  const issues: Issue[] = [];
  for (const raw of tree) {
    const kind = findKind(raw.path);
    const text = decodeLeniently(raw.bytes);
    const parsed = like?.texts.get(raw.path) === text ? like.files.get(raw.path) : undefined;
    const stray = parsed ? undefined : findStray(raw, text, kind !== undefined);
    const faults = stray ? [stray] : conflictIssues(raw.path, text);
    texts.set(raw.path, text);
    issues.push(...faults);
    if (kind || !stray) paths.add(raw.path);
    if (!kind || faults.length > 0) continue;
    const file = parsed ?? parseFile(raw);
    if (Array.isArray(file)) issues.push(...file);
    if (Array.isArray(file)) continue;
    files.set(file.path, file);
    issues.push(...file.warnings);
    const { error, data } = kind.schema.safeParse(file.data);
    if (error) issues.push(...explainSchemaIssues(error.issues, file, kind.schema));
    if (!error) addFile(content, kind, { path: file.path, data, body: file.body });
    else if (isListed(kind.name))
      fragments[kind.name].push({ path: file.path, data: validFields(kind, file.data), body: file.body });
  }
  const misplaced = [...paths].filter((path) => !findKind(path));
  issues.push(...missingIssues(paths), ...misplaced.map((path) => misplacedIssue(path, paths)));
  return { content, fragments, files, paths, texts, issues };
}

export function emptyContent(): Content {
  return {
    areas: { people: {}, areas: {} },
    glossary: {},
    lexicon: emptyLexicon,
    moves: [],
    ...emptyLists(),
  };
}

/** Adds a file whose data meets the schema of its kind. */
export function addFile(content: Content, { name }: ContentKind, file: ContentFile<unknown>): void {
  if (isListed(name)) (content[name] as ContentFile<unknown>[]).push(file);
  else Object.assign(content, { [name]: file.data });
}

function emptyLists(): Lists & Fragments {
  const lists = kinds.filter(({ name }) => isListed(name)).map(({ name }) => [name, []]);
  return Object.fromEntries(lists);
}

function isListed(name: keyof Content): name is keyof Lists {
  return !(single as readonly string[]).includes(name);
}

/** The fields of `data` that are valid by themselves. */
function validFields({ schema }: ContentKind, data: unknown): Record<string, unknown> {
  if (!(schema instanceof z.ZodObject) || typeof data !== 'object' || data === null) return {};
  const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
    const parsed = (field as z.ZodType).safeParse((data as Record<string, unknown>)[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return Object.fromEntries(fields);
}

/** The text of any file: UTF-16 where its first two bytes say so, otherwise UTF-8, with U+FFFD for what isn't. */
function decodeLeniently(bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  return new TextDecoder({ fffe: 'utf-16le', feff: 'utf-16be' }[mark]).decode(bytes);
}

/** Two versions of a text as git leaves them, or a part of that. `=======` alone is a heading's underline in Markdown. */
const conflict = /(?<!<)<{7}(?!<)[\s\S]*?(?:>{7}|$(?![\s\S]))|(?<!>)>{7}(?!>)|^[ \t]*\|{7} \w/gm;

function conflictIssues(path: string, text: string): Issue[] {
  const fix = 'Sisakan satu versi, tanpa `<<<<<<<`, `=======`, `>>>>>>>`.';
  return [...text.matchAll(conflict)].map(({ index }) => {
    const what = `Belum disatukan${quoteAt(text, index)}.`;
    return issueAt(placeAt(path, text, index), 'conflict-marker', { what, fix });
  });
}
