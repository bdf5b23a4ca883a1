import { findUnseen } from '../../text/unseen.ts';
import { type Issue, issueAt } from '../issue.ts';
import { findLeaks } from '../leaks/find-leaks.ts';
import { lineWithout } from '../leaks/wording.ts';
import { placeAt } from '../place.ts';

/** An issue for each line with characters that show nothing, at the first of them. */
export function findUnseenIssues(path: string, text: string): Issue[] {
  const unseen = findUnseen(text);
  const leaks = unseen.length > 0 ? findLeaks(text) : [];
  const firsts = unseen.filter(
    (at, index) => index === 0 || text.slice(unseen[index - 1], at).includes('\n'),
  );
  return firsts.map((at) => {
    const code = text.codePointAt(at)?.toString(16).toUpperCase().padStart(4, '0');
    return issueAt(placeAt(path, text, at), 'unseen-character', {
      what: `Karakter tak terlihat atau rusak: U+${code}.`,
      fix: `Tulis \`${lineWithout(text, at, leaks)}\``,
    });
  });
}
