import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { ProposedIssue } from '../github/proposals.ts';
import { Refusal, type ScaffoldFile } from '../new/form.ts';
import { readScene, save } from '../new/tree.ts';
import { findLeakFaults, labelOf, type ProposalFault } from './faults.ts';
import { findMissingHeading, forms, readForm } from './forms.ts';
import type { ProposalForm } from './proposal-form.ts';

/** What became of one issue of a proposal. */
export interface WrittenIssue {
  issue: ProposedIssue;
  form: ProposalForm;
  answers: Readonly<Record<string, string>>;
  /** Written into the content folder; none where there are faults. */
  files: ScaffoldFile[];
  faults: ProposalFault[];
  /** Whether the faults may not be said anywhere but in the issue. */
  hasLeak: boolean;
}

/** Writes what an issue proposes into the folder `content`. Undefined for an issue that is no filled form. */
export async function writeIssue(
  issue: ProposedIssue,
  content: string,
  today: IsoDate,
): Promise<WrittenIssue | undefined> {
  const filled = readForm(issue.body);
  if (!filled) {
    const missing = findMissingHeading(issue.body);
    const what = `Baris \`${missing}\` hilang atau tidak pada tempatnya, jadi isiannya tidak terbaca. Kembalikan, atau buka usulan baru.`;
    const [form] = forms;
    if (!missing || !form) return undefined;
    return { issue, form, answers: {}, files: [], faults: [{ where: 'Formulir', what }], hasLeak: false };
  }
  const { form, answers, doubled } = filled;
  const nothing = { issue, form, answers, files: [], hasLeak: false };
  const typed = Object.entries(answers).map(([id, text]) => [labelOf(id, form) ?? id, text] as const);
  const leaks = await findLeakFaults(new Map([['Judul usulan', issue.title], ...typed]));
  if (leaks.length > 0) return { ...nothing, faults: leaks, hasLeak: true };
  if (doubled.length > 0) {
    const what =
      'Baris ini ada dua kali, jadi tidak jelas di mana isiannya berakhir. Hapus yang bukan judul isian.';
    return { ...nothing, faults: doubled.map((label) => ({ where: `### ${label}`, what })) };
  }
  try {
    const files = form.write(answers, readScene(content, today));
    for (const file of files) await save(content, file);
    return { ...nothing, files, faults: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...nothing, faults: [{ where: labelOf(error.about, form) ?? form.title, what: error.message }] };
  }
}
