import { type CollectionEntry, type CollectionKey, getCollection, getEntry, render } from 'astro:content';
import type { ClassModule } from '../domain/class/module.ts';
import { parseToday } from '../domain/dated/today.ts';
import { assembleGuide } from '../domain/guide/assemble.ts';
import type { ContentFile } from '../domain/guide/content.ts';
import type { Guide } from '../domain/guide/guide.ts';
import type { Note, Revision } from '../domain/guide/page.ts';
import { emptyLexicon } from '../schemas/lexicon.ts';
import { correctionMark } from '../schemas/revision-name.ts';

type FileCollection = Exclude<CollectionKey, 'docs'>;

async function entriesOf<Name extends FileCollection>(name: Name) {
  const entries = (await getCollection(name)) as CollectionEntry<Name>[];
  return entries.map(
    (entry): ContentFile<CollectionEntry<Name>['data']> => ({
      path: entry.id,
      data: entry.data,
      body: entry.body ?? '',
    }),
  );
}

/** The data of a file that there is only one of; undefined where there is none. */
async function dataOf<Name extends FileCollection>(name: Name) {
  return (await entriesOf(name))[0]?.data;
}

async function loadGuide(): Promise<Guide> {
  const revisions = await entriesOf('revisions');
  const notes = await entriesOf('notes');
  const content = {
    areas: (await dataOf('areas')) ?? { people: {}, areas: {} },
    glossary: (await dataOf('glossary')) ?? {},
    lexicon: (await dataOf('lexicon')) ?? emptyLexicon,
    moves: (await dataOf('moves'))?.moves ?? [],
    revisions: revisions.filter(isFirst),
    corrections: revisions.filter(isCorrection),
    notes: notes.filter(isFirst),
    noteCorrections: notes.filter(isCorrection),
    replies: await entriesOf('replies'),
    flows: await entriesOf('flows'),
    classes: await entriesOf('classes'),
    policies: await entriesOf('policies'),
  };
  return assembleGuide(content, parseToday(process.env.GUIDE_TODAY, Date.now()));
}

let loaded: Promise<Guide> | undefined;

/** The guide of the build's day. A build assembles it once; `npm run dev` assembles it for each request. */
export function getGuide(): Promise<Guide> {
  if (import.meta.env.DEV) return loadGuide();
  loaded ??= loadGuide();
  return loaded;
}

/** The component and the headings of the Markdown of a revision, note or module. */
export async function renderBody(source: WithMarkdown) {
  return render(await getSource(source));
}

/** The HTML of the Markdown of a revision, note or module. */
export async function getBodyHtml(source: WithMarkdown): Promise<string> {
  return (await getSource(source)).rendered?.html ?? '';
}

type WithMarkdown = Pick<Revision | Note | ClassModule, 'path'>;

async function getSource({ path }: WithMarkdown) {
  const entry = await getEntry(collectionOf(path), path);
  if (!entry) throw new Error(`No entry at content/${path}`);
  return entry;
}

function collectionOf(path: string): 'revisions' | 'classes' | 'notes' {
  if (path.startsWith('guide/')) return 'revisions';
  return path.startsWith('classes/') ? 'classes' : 'notes';
}

type CorrectionOf<File extends ContentFile<object>> = File &
  ContentFile<Extract<File['data'], { correction: string }>>;

/** Whether a file of a folder that holds corrections, too, is one of them. */
function isCorrection<File extends ContentFile<object>>(file: File): file is CorrectionOf<File> {
  return file.path.includes(correctionMark);
}

function isFirst(file: ContentFile<object>): boolean {
  return !isCorrection(file);
}
