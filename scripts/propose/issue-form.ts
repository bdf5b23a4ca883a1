import { proposalFieldId } from '../../src/site/proposal-url.ts';
import { yamlText } from '../new/yaml-text.ts';
import type { ProposalField, ProposalForm } from './proposal-form.ts';

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
