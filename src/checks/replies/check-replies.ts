import { parseReplyText } from '../../domain/replies/reply-text.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Check, type CheckContext, errorAt, errorAtKey } from '../check.ts';
import type { Issue } from '../issue.ts';
import { livingPaths } from '../revisions/living-paths.ts';
import { errorInBody } from './reply-place.ts';

/** A reply has a text, declares the placeholders that the text has, and stands on a page. */
export const checkReplies: Check = (context) => [
  ...[...context.content.replies, ...context.fragments.replies].flatMap(({ path, data, body }) => {
    if (body.trim() === '') {
      const what = 'Balasan ini belum punya teks.';
      return errorAt(context, path, [], {
        rule: 'reply-empty',
        what,
        fix: 'Tulis teks balasan di bawah baris --- yang kedua.',
      });
    }
    return data.placeholders ? checkPlaceholders(context, path, body, Object.keys(data.placeholders)) : [];
  }),
  ...checkOffered(context),
];

function checkPlaceholders(context: CheckContext, path: string, body: string, declared: string[]): Issue[] {
  const issues: Issue[] = [];
  const used = new Set<string>();
  for (const part of parseReplyText(body)) {
    if (part.kind === 'words') {
      const brace = part.text.search(/[{}]/);
      if (brace < 0) continue;
      const fix = 'Tulis isian sebagai `{nama_isian}`, atau hapus kurung kurawalnya.';
      const what = `Kurung kurawal \`${part.text[brace]}\` tanpa pasangannya.`;
      issues.push(
        errorInBody(context, path, part.index + brace, { rule: 'placeholder-undeclared', what, fix }),
      );
    } else if (!used.has(part.name) && !declared.includes(part.name)) {
      const near = findNearest(part.name.trim(), declared);
      const fix = near
        ? `Mungkin maksudnya \`{${near}}\`.`
        : `Daftarkan \`${part.name}\` di \`placeholders\` dengan \`type\` dan \`label\`, atau tulis isinya langsung.`;
      const what = `Isian \`${part.text}\` tidak ada di \`placeholders\`.`;
      issues.push(errorInBody(context, path, part.index, { rule: 'placeholder-undeclared', what, fix }));
      // One that is misspelled in the text is no second fault where it is declared.
      if (near) used.add(near);
    }
    if (part.kind === 'slot') used.add(part.name);
  }
  const unused = declared.filter((name) => !used.has(name));
  return [
    ...issues,
    ...unused.map((name) =>
      errorAtKey(context, path, ['placeholders', name], {
        rule: 'placeholder-unused',
        what: `Isian \`${name}\` tidak ada di teks balasan.`,
        fix: `Tulis \`{${name}}\` di tempatnya, atau hapus dari \`placeholders\`.`,
      }),
    ),
  ];
}

/** Every reply is offered by a revision in force or to come. */
function checkOffered(context: CheckContext): Issue[] {
  const { content, fragments, guide, paths, files } = context;
  // A revision that couldn't be read may offer any reply: its own error comes first.
  if ([...paths].some((path) => path.startsWith('guide/') && !files.has(path))) return [];
  if (fragments.revisions.some(({ data }) => data.replies === undefined)) return [];
  const living = livingPaths(context);
  const named = [...content.revisions.filter(({ path }) => living.has(path)), ...fragments.revisions].flatMap(
    ({ data }) => data.replies ?? [],
  );
  // A misspelled name is an error where it stands.
  const known = [...guide.replies.keys()];
  const offered = new Set(named.map((id) => (guide.replies.has(id) ? id : findNearest(id, known))));
  return [...guide.replies.values()]
    .filter(({ id }) => !offered.has(id))
    .map(({ id, path }) =>
      errorAt(context, path, [], {
        rule: 'reply-without-page',
        what: `Tidak ada halaman yang memuat balasan \`${id}\`.`,
        fix: `Tambahkan \`- ${id}\` pada \`replies\` di revisi halaman aturannya, atau hapus berkas ini.`,
      }),
    );
}
