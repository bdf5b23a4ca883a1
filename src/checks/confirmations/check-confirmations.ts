import { dirname } from 'node:path/posix';
import { formatDate } from '../../domain/dated/iso-date.ts';
import type { SubjectKey } from '../../domain/dated/read-against.ts';
import { type SpeakingText, speakingTexts, textKindLabel } from '../../domain/guide/speaking-texts.ts';
import { type CheckContext, fileAt, type Issue, issueAt } from '../check.ts';
import { isUnreadable } from '../read/misplaced-files.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { suggestNearest } from '../suggest.ts';

/** What a text was read against exists, else it is an error; and is in force, else the text steps aside by itself. */
export function* checkConfirmations(context: CheckContext): Iterable<Issue> {
  const classes = new Map(context.content.classes.map(({ path, data }) => [path, data.questions]));
  for (const text of speakingTexts(context.guide)) {
    const index = classes.get(text.path)?.findIndex(({ id }) => id === text.id);
    const field = [...(index === undefined ? [] : ['questions', index]), 'confirmedAgainst'];
    const speaker = { ...text, file: fileAt(context, text.path), field };
    yield* unknownIssues(context, speaker);
    yield* asideIssues(context, speaker);
  }
}

interface WrittenSpeaker extends SpeakingText {
  file: ParsedFile;
  /** Where `confirmedAgainst` is in the file. */
  field: PropertyKey[];
}

/** Whether a file of the page or value can't be read, so that what it says isn't known. */
function isHalfRead(context: CheckContext, subject: SubjectKey): boolean {
  return isUnreadable(context, `guide/${subject}/`) || isUnreadable(context, `${subject}.yaml`);
}

function* unknownIssues(context: CheckContext, { file, field, confirmedAgainst }: WrittenSpeaker) {
  const { subjects } = context.guide;
  for (const [subject, names] of Object.entries(confirmedAgainst)) {
    if (isHalfRead(context, subject)) continue;
    const versions = subjects.get(subject);
    if (!versions) {
      const what = `Tidak ada halaman atau nilai \`${subject}\`.`;
      const fix = suggestNearest(subject, subjects.keys(), 'Tulis `<area>/<halaman>` atau `policy/<id>`.');
      yield issueAt(file.locateKey([...field, subject]), 'unknown-confirmation', { what, fix });
      continue;
    }
    const value = context.content.policies.find(({ path }) => path === `${subject}.yaml`);
    // Rows that never come into force because of a fault of their own are known, too.
    const rows = value?.data.rows.map(({ from }) => from) ?? [];
    const known = [...new Set([...versions.flatMap((version) => version.names), ...rows])];
    for (const [index, name] of names.entries()) {
      if (known.includes(name) || context.paths.has(`guide/${subject}/${name}.md`)) continue;
      const what = `\`${subject}\` tidak punya revisi \`${name}\`.`;
      const fix = suggestNearest(name, known, `Hapus \`${name}\`.`);
      yield issueAt(file.locate([...field, subject, index]), 'confirmation-gone', { what, fix });
    }
  }
}

/** A text that has stepped aside, or will on a known day: a warning with the day and what to read it against. */
function* asideIssues(
  context: CheckContext,
  { kind, id, file, field, comesOn, confirmedAgainst, unread, stepsAside }: WrittenSpeaker,
): Iterable<Issue> {
  // Of a text with an unreadable revision it isn't known which one is in force.
  if (isUnreadable(context, `${dirname(file.path)}/`)) return;
  // One that is still to come steps aside on its first day.
  const aside = [
    ...unread.map((each) => ({ ...each, day: comesOn ?? each.since, word: comesOn ? 'mulai' : 'sejak' })),
    ...(stepsAside?.unread ?? []).map((each) => ({ ...each, day: stepsAside?.on, word: 'mulai' })),
  ];
  for (const { subject, version, day, word } of aside) {
    if (isHalfRead(context, subject)) continue;
    const read = confirmedAgainst[subject];
    const place = file.locateKey(read ? [...field, subject] : field.slice(0, -1));
    const since = day ? `menepi ${word} ${formatDate(day)}` : 'menepi';
    const what = `${textKindLabel[kind]} \`${id}\` ${since}: belum dicocokkan dengan \`${subject}\` (${version}).`;
    const all = [...(read ?? []), version].join(', ');
    const fix = `Cocok: tulis \`${subject}: [${all}]\`${read ? '' : ' di `confirmedAgainst`'}. Tidak: ${comesOn ? 'ubah teksnya atau harinya' : 'buat revisi baru'}.`;
    yield issueAt(place, 'stepped-aside', { what, fix });
  }
}
