/** `npm run forms`: writes the issue forms by which changes are proposed, from the schemas. Exit code 0. */
import { writeFile } from 'node:fs/promises';
import { forms, writeIssueForm } from './propose/forms.ts';

for (const form of forms) await writeFile(`.github/ISSUE_TEMPLATE/${form.name}.yml`, writeIssueForm(form));
