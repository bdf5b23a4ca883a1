import { findUnseen } from '../../text/unseen.ts';
import { type Issue, issueAt } from '../issue.ts';
import { findLeaks } from '../leaks/find-leaks.ts';
import { lineWithout } from '../leaks/wording.ts';
import { placeAt } from '../place.ts';

/** An issue for each line with characters that show nothing, at the first of them. */
export function findUnseenIssues(path: string, text: string): Issue[] {
  const unseen = findUnseen(text).map((offset) => ({ offset, place: placeAt(path, text, offset) }));
  const leaks = unseen.length > 0 ? findLeaks(text) : [];
  return [...Map.groupBy(unseen, ({ place }) => place.line).values()].flatMap((inLine) => {
    const [first] = inLine;
    const names = new Set(inLine.map(({ offset }) => nameOf(text.codePointAt(offset))));
    return first
      ? issueAt(first.place, 'unseen-character', {
          what: `Ada karakter yang tidak terlihat atau rusak: ${[...names].join(', ')}.`,
          fix: `Hapus dari barisnya: \`${lineWithout(text, first.offset, leaks)}\``,
        })
      : [];
  });
}

function nameOf(code = 0): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
