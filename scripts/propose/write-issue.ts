import type { Issue } from '../../src/checks/issue.ts';
import { checkLeaks } from '../../src/checks/leaks/check-leaks.ts';
import { rules } from '../../src/checks/rules.ts';
import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import type { ProposedIssue } from '../github/proposals.ts';
import { cutFields } from '../new/fields.ts';
import { Refusal, type ScaffoldFile } from '../new/form.ts';
import { readScene, save } from '../new/tree.ts';
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

/** Something to fix in a proposal, in Indonesian. */
export interface ProposalFault {
  /** The label of the field, or where else it is. */
  where: string;
  what: string;
}

/** The field of the form that an issue of the check is about: by the key on its line, or by the top-level key that the line belongs to. */
export function faultOf(issue: Issue, form: ProposalForm, files: readonly ScaffoldFile[]): ProposalFault {
  const { path, line, rule, what, fix } = issue;
  const text = files.find((each) => each.path === path)?.text;
  if (text === undefined) return { where: `${path}:${line}`, what: `${what} ${fix}` };
  if (path.startsWith('queries/')) return { where: labelOf('queries', form) ?? path, what: `${what} ${fix}` };
  const lines = text.split('\n');
  const [, own] = /^ *(?:- )?(\w+):/.exec(lines[line - 1] ?? '') ?? [];
  const [, kind] = /^ +kind: (\w+)/m.exec(lines.slice(line - 1).join('\n')) ?? [];
  const key = keyAt(text, line);
  const label =
    labelOf(own, form) ?? (key === 'decisions' ? labelOf(kind, form) : undefined) ?? labelOf(key, form);
  const isMissing = rule === 'missing-field' && label !== undefined;
  return { where: label ?? `${path}:${line}`, what: isMissing ? 'Belum diisi.' : `${what} ${fix}` };
}

/** The label of the field with this id, or which the form says that a key comes from. */
function labelOf(key: string | undefined, { fields, keys }: ProposalForm): string | undefined {
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

/** What in typed texts, by where they stand, points to a person or is a secret: only by its kind, never quoted. */
async function findLeakFaults(texts: ReadonlyMap<string, string>): Promise<ProposalFault[]> {
  const faults = (await checkLeaks(texts)).map(({ path, rule }) => {
    const what = `${rules[rule].title}.`;
    return [`${path} ${what}`, { where: path, what }] as const;
  });
  return [...new Map(faults).values()];
}

/** How what was typed goes away for good. The artifact that the workflow hands on lasts a day. */
export const howToDelete = `Tidak ada yang disalin ke cabang atau pull request; salinan kerjanya terhapus sendiri dalam sehari. Hapus juga dari usulan ini:

1. **⋯ → Edit**: ganti dengan kata-kata umum, lalu simpan. Usulannya diproses lagi.
2. Yang lama masih terbaca di riwayatnya: tekan **edited**, pilih suntingan yang memuatnya, lalu **⋯ → Delete revision from history**.
3. Kalau judul usulannya juga memuatnya, mintalah pengelola repositori menghapus usulan ini (**Delete issue**), lalu buat yang baru.`;
