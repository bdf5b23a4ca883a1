import { parseReplyText } from '../../domain/replies/reply-text.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Check, type CheckContext, draftsOf } from '../check.ts';
import { type Issue, issueAt } from '../issue.ts';
import { startOf } from '../place.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { livingPaths } from '../revisions/living-paths.ts';

/** A reply has a text, declares the placeholders of that text, and is offered by a page. */
export const checkReplies: Check = (context) => [
  ...draftsOf(context, 'replies').flatMap(({ file, data: { placeholders } }) => {
    if (file.body.trim() === '') {
      return issueAt(startOf(file.path), 'reply-empty', {
        what: 'Balasan ini tanpa teks.',
        fix: 'Tulis teksnya di bawah baris --- yang kedua.',
      });
    }
    return placeholders ? [...placeholderIssues(file, Object.keys(placeholders))] : [];
  }),
  ...offerIssues(context),
];

function* placeholderIssues(file: ParsedFile, declared: string[]): Iterable<Issue> {
  const used = new Set<string>();
  for (const part of parseReplyText(file.body)) {
    if (part.kind === 'words') {
      const brace = part.text.search(/[{}]/);
      if (brace < 0) continue;
      yield issueAt(file.locateInBody(part.index + brace), 'placeholder-undeclared', {
        what: `Kurung kurawal \`${part.text[brace]}\` tanpa pasangannya.`,
        fix: 'Tulis `{nama_isian}`, atau hapus kurungnya.',
      });
      continue;
    }
    if (!used.has(part.name) && !declared.includes(part.name)) {
      const near = findNearest(part.name.trim(), declared);
      yield issueAt(file.locateInBody(part.index), 'placeholder-undeclared', {
        what: `Isian \`${part.text}\` tidak ada di \`placeholders\`.`,
        fix: near
          ? `Tulis \`{${near}}\`.`
          : `Tambahkan \`${part.name}: { type: text, label: … }\` di \`placeholders\`.`,
      });
      // The declaration of a misspelled placeholder is not a second fault.
      if (near) used.add(near);
    }
    used.add(part.name);
  }
  for (const name of declared.filter((each) => !used.has(each))) {
    yield issueAt(file.locateKey(['placeholders', name]), 'placeholder-unused', {
      what: `Isian \`${name}\` tidak ada di teks balasan.`,
      fix: `Tulis \`{${name}}\` di tempatnya, atau hapus.`,
    });
  }
}

/** Every reply is offered by a revision that is in force or coming. */
function offerIssues(context: CheckContext): Issue[] {
  const { content, fragments, guide, paths, files } = context;
  // A revision that can't be read may offer any reply: its own error comes first.
  if ([...paths].some((path) => path.startsWith('guide/') && !files.has(path))) return [];
  if (fragments.revisions.some(({ data }) => data.replies === undefined)) return [];
  const living = livingPaths(context);
  const named = [...content.revisions.filter(({ path }) => living.has(path)), ...fragments.revisions].flatMap(
    ({ data }) => data.replies ?? [],
  );
  // A misspelled name is an error where it is written.
  const offered = new Set(
    named.map((id) => (guide.replies.has(id) ? id : findNearest(id, guide.replies.keys()))),
  );
  return [...guide.replies.values()]
    .filter(({ id }) => !offered.has(id))
    .map(({ id, revisions }) =>
      issueAt(startOf(revisions.at(-1)?.path ?? ''), 'reply-without-page', {
        what: `Tidak ada halaman yang memuat balasan \`${id}\`.`,
        fix: `Tambahkan \`- ${id}\` pada \`replies\` halaman aturannya.`,
      }),
    );
}
