import type { Issue } from '../../src/checks/issue.ts';
import { cutFields } from '../new/fields.ts';
import type { ScaffoldFile } from '../new/form.ts';
import type { ProposalForm } from './proposal-form.ts';

/** Something to fix in a proposal, in Indonesian. */
export interface ProposalFault {
  /** The label of the field, or where else it is. */
  where: string;
  what: string;
}

/** The field of the form that an issue of the check is about: by the key on its line, or by the top-level key that the line belongs to. */
export function faultOf(
  { path, line, what, fix }: Issue,
  form: ProposalForm,
  files: readonly ScaffoldFile[],
): ProposalFault {
  const text = files.find((each) => each.path === path)?.text ?? '';
  const [, own] = /^ *(?:- )?(\w+):/.exec(text.split('\n')[line - 1] ?? '') ?? [];
  const label = text && (labelOf(own, form) ?? labelOf(keyAt(text, line), form));
  return { where: label || `${path}:${line}`, what: `${what} ${fix}` };
}

/** The label of the field with this id, or which the form says that a key comes from. */
export function labelOf(key: string | undefined, { fields, keys }: ProposalForm): string | undefined {
  return key && fields.find(({ id }) => id === (keys[key] ?? key))?.label;
}

/** The top-level key of the frontmatter that the line belongs to; `body` below it. */
function keyAt(text: string, line: number): string {
  const { before, fields } = cutFields(text);
  let end = before.split('\n').length;
  for (const { key, text } of fields) {
    end += text.split('\n').length - 1;
    if (line < end) return key;
  }
  return 'body';
}
