import type { AreasFile } from '../../schemas/areas.ts';
import type { ClassData } from '../../schemas/class.ts';
import type { FlowData } from '../../schemas/flow.ts';
import type { Glossary } from '../../schemas/glossary.ts';
import type { LexiconFile } from '../../schemas/lexicon.ts';
import type { Move } from '../../schemas/moves.ts';
import type { NoteCorrectionData, NoteData } from '../../schemas/note.ts';
import type { PolicyData } from '../../schemas/policy.ts';
import type { Publishing } from '../../schemas/publishing.ts';
import type { ReplyData } from '../../schemas/reply.ts';
import type { CorrectionData, RevisionData } from '../../schemas/revision.ts';

/** One content file that met its schema. `path` is relative to `content/`, with `/` on every system. */
export interface ContentFile<Data> {
  path: string;
  data: Data;
  /** The Markdown below the frontmatter; empty for YAML files. */
  body: string;
}

/** All of `content/`. Astro's collections and the reader of the checks both give it to `assembleGuide`. */
export interface Content {
  areas: AreasFile;
  glossary: Glossary;
  lexicon: LexiconFile;
  moves: Move[];
  /** Only the checks ask for it. */
  publishing?: Publishing | undefined;
  revisions: ContentFile<RevisionData>[];
  corrections: ContentFile<CorrectionData>[];
  notes: ContentFile<NoteData>[];
  noteCorrections: ContentFile<NoteCorrectionData>[];
  replies: ContentFile<ReplyData>[];
  flows: ContentFile<FlowData>[];
  classes: ContentFile<ClassData>[];
  policies: ContentFile<PolicyData>[];
  /** Examples of queries, in the body one a line. Only search reads them. */
  queries: ContentFile<object>[];
}

/** Things of the guide by their ids. */
export type ById<Value> = ReadonlyMap<string, Value>;

export function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** What `ids` name, in their order. Ids that don't exist are left out. */
export function lookUpAll<Value>(known: ById<Value>, ids: readonly string[]): Value[] {
  return ids.flatMap((id) => known.get(id) ?? []);
}
