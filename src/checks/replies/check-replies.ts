import { findBalances, findBridgeFault } from '../../domain/replies/promises.ts';
import { parseReplyText } from '../../domain/replies/reply-text.ts';
import type { PlaceholderType } from '../../schemas/reply.ts';
import { findNearest } from '../../text/nearest.ts';
import { findLinks, inlineMarkup, type TextLink } from '../../text/text-links.ts';
import {
  type CheckContext,
  type Draft,
  draftsOf,
  type Issue,
  issueAt,
  livingPaths,
  startOf,
} from '../check.ts';
import { explainManyVideos } from '../prose/check-video-links.ts';
import type { ParsedFile } from '../read/parse-file.ts';

/**
 * A reply has a text, declares the placeholders of that text, and is offered by a page. Its words are fit for a chat, and follow what the
 * calibration decided about replies.
 */
export function* checkReplies(context: CheckContext): Iterable<Issue> {
  for (const draft of draftsOf(context, 'replies')) {
    const { file, data } = draft;
    if (file.body.trim() === '') {
      const what = 'Balasan ini tanpa teks.';
      const fix = 'Tulis teksnya di bawah baris --- yang kedua.';
      yield issueAt(startOf(file.path), 'reply-empty', { what, fix });
    } else if (data.placeholders) yield* placeholderIssues(file, Object.keys(data.placeholders));
    yield* markupIssues(draft);
    yield* linkIssues(draft);
    yield* balanceIssues(draft);
  }
  yield* offerIssues(context);
}

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
    const what = `Isian \`${name}\` tidak ada di teks balasan.`;
    const fix = `Tulis \`{${name}}\` di tempatnya, atau hapus.`;
    yield issueAt(file.locateKey(['placeholders', name]), 'placeholder-unused', { what, fix });
  }
}

/** Every reply is offered by a revision that is in force or coming. */
function offerIssues(context: CheckContext): Issue[] {
  const { content, fragments, guide, paths, files } = context;
  // A revision that can't be read may offer any reply: its own error comes first.
  if ([...paths].some((path) => path.startsWith('guide/') && !files.has(path))) return [];
  if (fragments.revisions.some(({ data }) => data.replies === undefined)) return [];
  const living = livingPaths(context);
  const sound = content.revisions.filter(({ path }) => living.has(path));
  const named = [...sound, ...fragments.revisions].flatMap(({ data }) => data.replies ?? []);
  // A misspelled name is an error where it is written.
  const meant = (id: string) => (guide.replies.has(id) ? id : findNearest(id, guide.replies.keys()));
  const offered = new Set(named.map(meant));
  return [...guide.replies.values()]
    .filter(({ id }) => !offered.has(id))
    .map(({ id, revisions }) =>
      issueAt(startOf(revisions.at(-1)?.path ?? ''), 'reply-without-page', {
        what: `Tidak ada halaman yang memuat balasan \`${id}\`.`,
        fix: `Tambahkan \`- ${id}\` pada \`replies\` halaman aturannya.`,
      }),
    );
}

const blockMarkup = /^(?:#{1,6}|>) .*|^:::.*/gm;

function markupIssues({ body, file }: Draft<'replies'>): Issue[] {
  return [...body.matchAll(inlineMarkup), ...body.matchAll(blockMarkup)].map(({ 0: found, index }) =>
    issueAt(file.locateInBody(index), 'reply-markup', {
      what: `Tandanya ikut terkirim: ${found.trim()}`,
      fix: found.includes('](') ? 'Tulis alamatnya sebagai teks biasa.' : 'Hapus tandanya.',
    }),
  );
}

function* linkIssues({ body, data, file }: Draft<'replies'>): Iterable<Issue> {
  const links = linksOf(body, data.placeholders ?? {});
  const [first] = links;
  const fault = findBridgeFault(body, links);
  if (fault) {
    const what =
      fault === 'only-link'
        ? 'Balasan ini hanya berisi tautan.'
        : `Tautan \`${first?.url}\` mendahului jawabannya.`;
    yield issueAt(file.locateInBody(first?.index ?? 0), 'reply-link-first', {
      what,
      fix: 'Tulis `<jawaban>. Detail lengkapnya bisa Kakak cek di sini: <tautan>`.',
    });
  }
  for (const { url, index } of links) {
    const message = explainManyVideos(url);
    if (message) yield issueAt(file.locateInBody(index), 'reply-many-videos', message);
  }
}

/** The text's links in order, with the placeholders for a link. */
function linksOf(body: string, placeholders: Record<string, { type: PlaceholderType }>): TextLink[] {
  const slots = parseReplyText(body).flatMap((part) =>
    part.kind === 'slot' && placeholders[part.name]?.type === 'link'
      ? { url: part.text, index: part.index }
      : [],
  );
  return [...findLinks(body), ...slots].sort((a, b) => a.index - b.index);
}

/** A reply about who the user is says nothing of a balance. */
function* balanceIssues({ body, data, file }: Draft<'replies'>): Iterable<Issue> {
  if (data.asks !== 'identity') return;
  const fix = 'Hapus bagian itu.';
  for (const { text, index } of findBalances(body)) {
    const what = `Balasan soal identitas menyebut \`${text}\`.`;
    yield issueAt(file.locateInBody(index), 'reply-balance', { what, fix });
  }
  for (const part of parseReplyText(body)) {
    if (part.kind !== 'slot' || data.placeholders?.[part.name]?.type !== 'rupiah') continue;
    const what = `Balasan soal identitas punya isian nominal \`${part.text}\`.`;
    yield issueAt(file.locateInBody(part.index), 'reply-balance', { what, fix });
  }
}
