/** The label by which a proposal names the issue of another one, for one pull request with both. */
export const togetherLabel = 'Bersama usulan';

const number = String.raw`(?:usulan +)?(?:\S*\/issues\/|#)?(\d{1,9})\.?`;
const answer = new RegExp(`^${number}$`, 'i');
const line = new RegExp(`^### ${togetherLabel}\\s+${number}\\s*$`, 'im');

/** Whether an answer names one issue: by its number or its address. */
export function isTogether(typed: string): boolean {
  return answer.test(typed.trim());
}

/** The number of the issue that the text of a filled form names; undefined where it names none. */
export function findTogether(body: string): number | undefined {
  const [, found] = line.exec(body) ?? [];
  return found ? Number(found) : undefined;
}
