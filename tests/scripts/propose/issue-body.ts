import type { ProposalForm } from '../../../scripts/propose/proposal-form.ts';

/** The text of an issue as GitHub makes it of a form: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
export function issueBody({ fields }: ProposalForm, answers: Readonly<Record<string, string>>): string {
  return fields
    .map(({ id, label, isText }) => {
      const answer = answers[id] ?? '';
      const shown =
        isText && answer ? `\`\`\`markdown\r\n${answer.replaceAll('\n', '\r\n')}\r\n\`\`\`` : answer;
      return `### ${label}\r\n\r\n${shown || '_No response_'}`;
    })
    .join('\r\n\r\n');
}
