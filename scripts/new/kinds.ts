import type { ScaffoldKind } from './form.ts';
import { note } from './note.ts';
import { page } from './page.ts';
import { policyRow } from './policy-row.ts';
import { reply } from './reply.ts';
import { revision } from './revision.ts';
import { term } from './term.ts';

/** The kinds of `npm run new`, in the order in which a decision needs them. */
export const kinds: readonly ScaffoldKind[] = [note, revision, page, reply, term, policyRow];
