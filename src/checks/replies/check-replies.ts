import { nearestDay } from '../../domain/dated/dated.ts';
import { findInForce, standingOn } from '../../domain/dated/in-force.ts';
import type { IsoDate } from '../../domain/dated/iso-date.ts';
import { findRevisionPath } from '../../domain/dated/revision-path.ts';
import { isDecided, type Policy } from '../../domain/policy/policy.ts';
import { findBalances, findBridgeFault, findPromises } from '../../domain/replies/promises.ts';
import { parseReplyText, slotsOf } from '../../domain/replies/reply-text.ts';
import { findNearest } from '../../text/nearest.ts';
import { findLinks, inlineMarkup } from '../../text/text-links.ts';
import {
  type CheckContext,
  type Draft,
  draftsOf,
  fileAt,
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
      const fix = 'Tulis teksnya di bawah baris --- yang kedua.';
      yield issueAt(startOf(file.path), 'reply-empty', { what: 'Balasan ini tanpa teks.', fix });
    } else if (data.placeholders) yield* placeholderIssues(file, Object.keys(data.placeholders));
    for (const issues of [markupIssues, linkIssues, balanceIssues]) yield* issues(draft);
  }
  yield* offerIssues(context);
  yield* promiseIssues(context);
}

function* placeholderIssues(file: ParsedFile, declared: string[]): Iterable<Issue> {
  const used = new Set<string>();
  for (const part of parseReplyText(file.body)) {
    if (part.kind === 'words') {
      const brace = part.text.search(/[{}]/);
      if (brace < 0) continue;
      const what = `Kurung kurawal \`${part.text[brace]}\` tanpa pasangannya.`;
      const fix = 'Tulis `{nama_isian}`, atau hapus kurungnya.';
      yield issueAt(file.locateInBody(part.index + brace), 'placeholder-undeclared', { what, fix });
      continue;
    }
    if (!used.has(part.name) && !declared.includes(part.name)) {
      const near = findNearest(part.name.trim(), declared);
      const what = `Isian \`${part.text}\` tidak ada di \`placeholders\`.`;
      const added = `Tambahkan \`${part.name}: { type: text, label: … }\` di \`placeholders\`.`;
      const fix = near ? `Tulis \`{${near}}\`.` : added;
      yield issueAt(file.locateInBody(part.index), 'placeholder-undeclared', { what, fix });
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
function* offerIssues(context: CheckContext): Iterable<Issue> {
  const { content, fragments, guide, paths, files } = context;
  // A revision that can't be read may offer any reply: its own error comes first.
  if ([...paths].some((path) => path.startsWith('guide/') && !files.has(path))) return;
  if (fragments.revisions.some(({ data }) => data.replies === undefined)) return;
  const living = livingPaths(context);
  const sound = content.revisions.filter(({ path }) => living.has(path));
  const named = [...sound, ...fragments.revisions].flatMap(({ data }) => data.replies ?? []);
  // A misspelled name is an error where it is written.
  const meant = (id: string) => (guide.replies.has(id) ? id : findNearest(id, guide.replies.keys()));
  const offered = new Set(named.map(meant));
  for (const { id, revisions } of guide.replies.values()) {
    if (offered.has(id)) continue;
    const what = `Tidak ada halaman yang memuat balasan \`${id}\`.`;
    const fix = `Tambahkan \`- ${id}\` pada \`replies\` halaman aturannya.`;
    yield issueAt(startOf(revisions.at(-1)?.path ?? ''), 'reply-without-page', { what, fix });
  }
}

const blockMarkup = /^(?:#{1,6}|>) .*|^:::.*/gm;

function* markupIssues({ body, file }: Draft<'replies'>): Iterable<Issue> {
  for (const { 0: found, index } of [...body.matchAll(inlineMarkup), ...body.matchAll(blockMarkup)]) {
    const what = `Tandanya ikut terkirim: ${found.trim()}`;
    const fix = found.includes('](') ? 'Tulis alamatnya sebagai teks biasa.' : 'Hapus tandanya.';
    yield issueAt(file.locateInBody(index), 'reply-markup', { what, fix });
  }
}

function* linkIssues({ body, data, file }: Draft<'replies'>): Iterable<Issue> {
  const slots = slotsOf(body, data.placeholders ?? {}, 'link').map(({ text, index }) => ({
    url: text,
    index,
  }));
  const links = [...findLinks(body), ...slots].sort((a, b) => a.index - b.index);
  const [first] = links;
  const fault = findBridgeFault(body, links);
  if (fault) {
    const isAlone = fault === 'only-link';
    const what = isAlone
      ? 'Balasan ini hanya berisi tautan.'
      : `Tautan \`${first?.url}\` mendahului jawabannya.`;
    const fix = 'Tulis `<jawaban>. Detail lengkapnya bisa Kakak cek di sini: <tautan>`.';
    yield issueAt(file.locateInBody(first?.index ?? 0), 'reply-link-first', { what, fix });
  }
  for (const { url, index } of links) {
    const message = explainManyVideos(url);
    if (message) yield issueAt(file.locateInBody(index), 'reply-many-videos', message);
  }
}

/** A reply about who the user is says nothing of a balance. */
function* balanceIssues({ body, data, file }: Draft<'replies'>): Iterable<Issue> {
  if (data.asks !== 'identity') return;
  const named = findBalances(body).map((found) => ({ ...found, how: 'menyebut' }));
  const slots = slotsOf(body, data.placeholders ?? {}, 'rupiah').map((slot) => ({
    ...slot,
    how: 'punya isian nominal',
  }));
  for (const { text, index, how } of [...named, ...slots]) {
    const what = `Balasan soal identitas ${how} \`${text}\`.`;
    yield issueAt(file.locateInBody(index), 'reply-balance', { what, fix: 'Hapus bagian itu.' });
  }
}

/**
 * While a page's SLA isn't decided, none of its replies says when, except the one that waits for the decision. What nobody can send,
 * as it is over or has stepped aside, waits until it is read again.
 */
function* promiseIssues(context: CheckContext): Iterable<Issue> {
  const { content, guide } = context;
  const durations = [...guide.policies.values()].filter(({ kind }) => kind === 'duration-hours');
  const revisions = [...guide.replies.values()].flatMap((reply) => reply.revisions);
  for (const { path, body, data } of content.replies) {
    const { id = '' } = findRevisionPath(path) ?? {};
    const reply = revisions.find((each) => each.path === path);
    if (!reply || reply.unread.length > 0 || standingOn(reply, guide.today) === 'earlier') continue;
    const day = nearestDay(reply, guide.today);
    const policy = durations.find((each) => !isDecided(each, day) && offers(context, each, id));
    if (!policy) continue;
    const slots = policy.replies?.decided === id ? [] : slotsOf(body, data.placeholders, 'time');
    for (const { text, index } of [...findPromises(body), ...slots]) {
      const what = `\`${text}\` menjanjikan waktu; ${policy.title} belum diputuskan${openSince(policy, day)}.`;
      const fix = 'Hapus waktunya, atau tulis `Untuk saat ini kami belum bisa menyebutkan batas waktunya.`';
      yield issueAt(fileAt(context, path).locateInBody(index), 'reply-promise', { what, fix });
    }
  }
}

/** Whether the policy's page offers the reply in a revision that is in force or coming. */
function offers({ guide }: CheckContext, { page, replies }: Policy, id: string): boolean {
  if (replies?.open === id) return true;
  const { revisions = [], current } = guide.pages.get(page ?? '') ?? {};
  return revisions
    .slice(current ? revisions.indexOf(current) : 0)
    .some((revision) => revision.replies.some((reply) => reply.id === id));
}

function openSince({ rows }: Policy, day: IsoDate): string {
  const { source, open } = findInForce(rows, day) ?? {};
  const ref = open ?? source;
  return ref?.includes('#') ? ` (${ref})` : '';
}
