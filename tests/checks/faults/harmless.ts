import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { findKind } from '../../../src/checks/read/kinds.ts';
import type { LoadedContent } from '../../../src/checks/read/load.ts';
import type { RawFile } from '../../../src/checks/read/read-tree.ts';
import { findSchemaAt } from '../../../src/schemas/inspect-schema.ts';
import { type Fault, withFault } from './fault.ts';
import { sourceOf } from './operators.ts';
import { readsAs } from './reader-view.ts';
import { references } from './yaml-faults.ts';
import { findSites } from './yaml-sites.ts';

/** Why a check can't and need not see a fault. */
export type Reason =
  /** Readers get the words and links that its author meant. */
  | 'reads as meant'
  /** It reads the same as before: the slip changed the writing, not what is written. */
  | 'same content'
  /** A field that may be left out is left out: the file is another sound file. */
  | 'optional field'
  /** An id that nothing else names: the file is another sound file. */
  | 'unnamed id';

/** Why the fault may go unseen; undefined where it has to be seen. */
export function findReason(
  fault: Fault,
  tree: readonly RawFile[],
  before: LoadedContent,
  after: LoadedContent,
): Reason | undefined {
  if (fault.meant === null) return undefined;
  if (fault.meant !== undefined)
    return readsAs(bodyOf(String(fault.text)), bodyOf(fault.meant)) ? 'reads as meant' : undefined;
  if (isDeepStrictEqual(after.content, before.content)) return 'same content';
  const { lost, removed, path } = fault;
  if (lost !== undefined) return isNamed(lost, path, withFault(tree, fault)) ? undefined : 'unnamed id';
  const schema = removed && findKind(path)?.schema;
  const field = schema && findSchemaAt(schema, removed);
  return (field as z.ZodType | undefined)?.safeParse(undefined).success ? 'optional field' : undefined;
}

function bodyOf(text: string): string {
  return text.slice(sourceOf('.md', text).bodyStart);
}

/** Whether a field or a link of the tree names the id that the file at `owner` gave. */
function isNamed(id: string, owner: string, tree: readonly RawFile[]): boolean {
  // Words of the lexicon are for search alone; terms are named by links to their anchor.
  if (owner === 'lexicon.yaml') return false;
  return tree.some(({ path, bytes }) => {
    const text = Buffer.from(bytes).toString();
    if (text.includes(`#${id})`)) return true;
    if (owner === 'glossary.yaml') return false;
    if (text.includes(`](/${id}/`) || text.includes(`{${id}}`)) return true;
    return findSites(path, text).scalars.some(
      ({ field, text: value }) =>
        (value === id || value.startsWith(`${id}#`)) &&
        references.has(String(field.findLast((part) => typeof part === 'string'))),
    );
  });
}
