import { formatDate } from '../../domain/dated/iso-date.ts';
import { fileStem, findVersion } from '../../domain/dated/revision-path.ts';
import { type CheckContext, draftsOf, type Issue, issueAt, type Message } from '../check.ts';

type Answer = ReturnType<typeof listAnswers>[number];

/** A question is answered once, by a decision that is no question itself and was taken on its day or later. */
export function* checkAnswers(context: CheckContext): Iterable<Issue> {
  const inTime = listAnswers(context).sort((a, b) => a.note.localeCompare(b.note, 'en'));
  for (const answer of inTime) {
    const message = problemOf(answer, inTime);
    if (message) yield issueAt(answer.place, 'bad-answer', message);
  }
}

function listAnswers(context: CheckContext) {
  const drafts = [...draftsOf(context, 'notes'), ...draftsOf(context, 'noteCorrections')];
  return drafts.flatMap(({ file, data: { decisions = [] } }) => {
    const { slug: note = '' } = findVersion(fileStem(file.path)) ?? {};
    return decisions.flatMap(({ id, kind, answers }, index) =>
      answers.map((question, nth) => {
        const place = file.locate(['decisions', index, 'answers', nth]);
        return { note, ref: `${note}#${id}`, kind, question, place };
      }),
    );
  });
}

function problemOf({ note, ref, kind, question }: Answer, all: readonly Answer[]): Message | undefined {
  const fix = 'Hapus dari `answers`.';
  if (question === ref) return { what: `\`${ref}\` menjawab dirinya sendiri.`, fix };
  if (kind === 'question') {
    const what = `\`${ref}\` masih pertanyaan.`;
    return { what, fix: 'Tulis `kind: rule`, atau hapus dari `answers`.' };
  }
  const asked = question.split('#')[0] ?? '';
  if (asked > note) return { what: `\`${question}\` baru ditanyakan ${formatDate(asked)}.`, fix };
  const first = all.find((each) => each.question === question);
  if (!first || first.ref === ref) return undefined;
  return { what: `\`${question}\` sudah dijawab \`${first.ref}\`.`, fix };
}
