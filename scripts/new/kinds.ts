import type { ScaffoldKind } from './form.ts';
import { note } from './note.ts';
import { page } from './page.ts';
import { policyRow } from './policy-row.ts';
import { reply } from './reply.ts';
import { revision } from './revision.ts';
import { term } from './term.ts';

/** All that `npm run new` can begin, in the order in which a decision needs them. */
export const kinds: readonly ScaffoldKind[] = [note, revision, page, reply, term, policyRow];
