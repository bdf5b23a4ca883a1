import { formatDate } from '../../domain/dated/iso-date.ts';
import type { Check, CheckContext } from '../check.ts';
import { type Issue, issueAt } from '../issue.ts';
import { intendedPaths } from '../read/misplaced-files.ts';
import { suggestNearest } from '../suggest.ts';
import { listSpeakers, type WrittenSpeaker } from './speakers.ts';

/**
 * What a text was read against exists, and is what is in force. A text that isn't steps aside by itself, so that only a name that
 * means nothing is an error.
 */
export const checkConfirmations: Check = (context) => {
  const paths = intendedPaths(context.paths);
  return listSpeakers(context).flatMap((speaker) => [
    ...unknownIssues(context, paths, speaker),
    ...asideIssues(speaker),
  ]);
};

function* unknownIssues(
  { guide: { subjects } }: CheckContext,
  paths: ReadonlySet<string>,
  { file, field, confirmedAgainst }: WrittenSpeaker,
): Iterable<Issue> {
  for (const [subject, names] of Object.entries(confirmedAgainst)) {
    const versions = subjects.get(subject);
    const isUnreadable = [...paths].some(
      (path) => path.startsWith(`guide/${subject}/`) || path === `${subject}.yaml`,
    );
    if (!versions) {
      if (isUnreadable) continue;
      yield issueAt(file.locateKey([...field, subject]), 'unknown-confirmation', {
        what: `Tidak ada halaman atau nilai \`${subject}\`.`,
        fix: suggestNearest(
          subject,
          subjects.keys(),
          'Tulis `<area>/<halaman>` atau `policy/<id>`, atau hapus barisnya.',
        ),
      });
      continue;
    }
    const known = versions.flatMap((version) => version.names);
    for (const [index, name] of names.entries()) {
      if (known.includes(name) || paths.has(`guide/${subject}/${name}.md`)) continue;
      yield issueAt(file.locate([...field, subject, index]), 'confirmation-gone', {
        what: `\`${subject}\` tidak punya revisi \`${name}\`.`,
        fix: suggestNearest(
          name,
          known,
          `Yang ada: ${known.join(', ')}. Hapus \`${name}\` bila sudah batal.`,
        ),
      });
    }
  }
}

/** A text that has stepped aside, or will on a known day: a warning with the day and what to read it against. */
function* asideIssues({
  name,
  file,
  field,
  confirmedAgainst,
  unread,
  stepsAside,
}: WrittenSpeaker): Iterable<Issue> {
  const aside = [
    ...unread.map((each) => ({
      ...each,
      says: `menepi${each.since ? ` sejak ${formatDate(each.since)}` : ''}`,
    })),
    ...(stepsAside?.unread ?? []).map((each) => ({
      ...each,
      says: `akan menepi mulai ${formatDate(stepsAside?.on ?? '')}`,
    })),
  ];
  for (const { subject, version, says } of aside) {
    const read = confirmedAgainst[subject];
    const place = file.locateKey(read ? [...field, subject] : field.slice(0, -1));
    yield issueAt(place, 'stepped-aside', {
      what: `${name} ${says}: belum dicocokkan dengan \`${subject}\` (${version}).`,
      fix: `Baca terhadap \`${subject}\` (${version}). Cocok: tulis \`${subject}: [${[...(read ?? []), version].join(', ')}]\` di \`confirmedAgainst\`. Tidak: buat revisi barunya.`,
    });
  }
}
