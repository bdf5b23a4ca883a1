import { proposalFieldId } from '../../src/site/proposal-url.ts';
import { yamlText } from '../new/fields.ts';
import { noteForm } from './note-form.ts';
import type { ProposalField, ProposalForm } from './proposal-form.ts';
import { ruleForm } from './rule-form.ts';
import { valueForm } from './value-form.ts';
import { wordingForm } from './wording-form.ts';

/** The forms by which a change is proposed. */
export const forms: readonly ProposalForm[] = [noteForm, ruleForm, valueForm, wordingForm];

const warning = `Jangan menyalin data pelanggan (nama, nomor HP, KTP, rekening) atau tautan tiket.

Isian yang dikosongkan tidak mengubah apa pun. Sesudah dikirim, usulan ini menjadi pull request; yang perlu dibetulkan ditulis di bawahnya.`;

/** The file of the form for GitHub, in `.github/ISSUE_TEMPLATE/`. Answers can't be required: private repositories don't know that. */
export function writeIssueForm({ title, description, fields }: ProposalForm): string {
  const form = {
    ...{ name: title, description, title: `${title}: `, labels: ['usulan'] },
    body: [{ type: 'markdown', attributes: { value: warning } }, ...fields.map(element)],
  };
  return `# Made from the schemas by \`npm run forms\`.\n${yamlText(form)}`;
}

/** `render` keeps what is typed from becoming markup or a mention. GitHub's links fill in no menus, so a choice is typed, too. */
function element({ id, label, help, isText, start }: ProposalField): object {
  const attributes = { label, description: help, render: isText ? 'markdown' : undefined, value: start };
  return { type: isText ? 'textarea' : 'input', id: proposalFieldId(id), attributes };
}

/**
 * Reads the text that GitHub makes of a filled form: a heading for each label, and below it the answer. Undefined for any other text.
 * Fields left empty have no answer. `doubled` are labels that occur more than once, so that nobody knows where an answer ends.
 */
export function readForm(body: string) {
  const lines = body.split(/\r\n?|\n/);
  for (const form of forms) {
    const headings = form.fields.map(({ label }) => {
      const at = lines.flatMap((line, index) => (line.trimEnd() === `### ${label}` ? index : []));
      return { label, at };
    });
    const starts = headings.map(({ at: [first = -1] }) => first);
    // All are there, in the order of the form.
    if (starts.some((start, at) => start <= (starts[at - 1] ?? -1))) continue;
    const answers = form.fields.flatMap(({ id }, index) => {
      const start = (starts[index] ?? 0) + 1;
      const answer = answerIn(lines.slice(start, starts[index + 1]).join('\n'));
      return answer ? [[id, answer] as const] : [];
    });
    const doubled = headings.flatMap(({ label, at }) => (at.length > 1 ? label : []));
    return { form, answers: Object.fromEntries(answers), doubled };
  }
  return undefined;
}

/** The first heading that is missing from the text of a form that was changed by hand; undefined for a whole form, and for other texts. */
export function findMissingHeading(body: string): string | undefined {
  const lines = new Set(body.split(/\r\n?|\n/).map((line) => line.trimEnd()));
  const all = forms.map(({ fields }) => {
    const headings = fields.map(({ label }) => `### ${label}`);
    return { headings, missing: headings.filter((heading) => !lines.has(heading)) };
  });
  const [nearest] = all.sort((a, b) => a.missing.length - b.missing.length);
  return nearest && nearest.missing.length < nearest.headings.length / 2 ? nearest.missing[0] : undefined;
}

/** The answer without the fence that GitHub puts around several lines, and without what it says for none. */
function answerIn(text: string): string {
  const fenced = /^`{3,}\w*\n([\s\S]*?)\n?`{3,}$/.exec(text.trim());
  const answer = (fenced?.[1] ?? text).replace(/^\n+|\s+$/g, '');
  return answer === '_No response_' ? '' : answer;
}
