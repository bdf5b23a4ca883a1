import type { AreasFile } from '../../schemas/areas.ts';
import type { Glossary } from '../../schemas/glossary.ts';
import type { LexiconFile } from '../../schemas/lexicon.ts';
import type { Move } from '../../schemas/moves.ts';
import type { ClassModule } from '../class/module.ts';
import type { Dated } from '../dated/dated.ts';
import type { IsoDate } from '../dated/iso-date.ts';
import type { Subjects } from '../dated/read-against.ts';
import type { PageId } from '../dated/revision-path.ts';
import type { Flow } from '../flow/flow.ts';
import type { Policy } from '../policy/policy.ts';
import type { Reply } from '../replies/reply.ts';
import type { Decision, DecisionRef, Note, Page } from './page.ts';
import type { Person } from './person.ts';

export interface Term extends Omit<Glossary[string], 'open' | 'see'> {
  id: string;
  see: Page[];
}

/** A part of the guide, such as payments. */
export interface Area extends Omit<AreasFile['areas'][string], 'owner'> {
  id: string;
  owner: Person | undefined;
  /** By title. */
  pages: Page[];
}

/** The whole guide on one day: what every page, feed, check and search record is made from. */
export interface Guide {
  today: IsoDate;
  people: ReadonlyMap<string, Person>;
  /** In the order of the menu. */
  areas: ReadonlyMap<string, Area>;
  pages: ReadonlyMap<PageId, Page>;
  /** Newest first. */
  notes: ReadonlyMap<IsoDate, Note>;
  decisions: ReadonlyMap<DecisionRef, Decision>;
  /** By name. */
  terms: ReadonlyMap<string, Term>;
  replies: ReadonlyMap<string, Dated<Reply>>;
  flows: ReadonlyMap<string, Dated<Flow>>;
  /** The onboarding class by module id, in the order of the path. */
  modules: ReadonlyMap<string, ClassModule>;
  policies: ReadonlyMap<string, Policy>;
  /** What texts are read against. */
  subjects: Subjects;
  lexicon: LexiconFile;
  moves: readonly Move[];
}
