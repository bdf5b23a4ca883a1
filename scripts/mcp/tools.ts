import { z } from 'zod';
import { findInForce } from '../../src/domain/dated/in-force.ts';
import { type IsoDate, isIsoDate } from '../../src/domain/dated/iso-date.ts';
import { decisionState } from '../../src/domain/decisions/decision-state.ts';
import { walkFlow } from '../../src/domain/flow/flow-walk.ts';
import { movedTo } from '../../src/domain/guide/moves.ts';
import { unreadableDay } from '../../src/domain/guide/wording.ts';
import { fillReply } from '../../src/domain/replies/reply-text.ts';
import type { FilePage, FileValue, GuideFile } from '../../src/schemas/guide-file.ts';
import { flowOnDay, replyOnDay, ruleOnDay, type When } from '../../src/site/copilot/on-day.ts';
import { findNearest } from '../../src/text/nearest.ts';
import type { FoundText, Library } from './library.ts';

interface Tool<Input extends z.ZodObject> {
  /** What it is for, for the model that chooses among the tools. */
  description: string;
  input: Input;
  /** Its answer on the day `today`. Throws in Indonesian where an id, an option or a field doesn't exist. */
  answer(library: Library, today: IsoDate, input: z.output<Input>): object;
}
const tool = <Input extends z.ZodObject>(each: Tool<Input>) => each;

/** The most results, entries of a list and characters of a body in an answer. */
const limits = { sure: 8, related: 3, entries: 50, body: 16_000 };

const id = z.string().min(1).max(200);
const tanggal = z
  .string()
  .refine(isIsoDate, { error: ({ input }) => unreadableDay(`${input}`.slice(0, 20)) })
  .optional()
  .describe('Hari yang ditanyakan, TTTT-BB-HH. Kosong: hari ini');
const menurut = z
  .enum(['sekarang', 'saat-itu'])
  .default('sekarang')
  .describe('sekarang: menurut yang diketahui kini. saat-itu: yang tertulis di panduan pada hari itu');

export const tools = {
  cari: tool({
    description:
      'Mencari di panduan dengan kata-kata chat. `found` menjawab pertanyaannya, `related` hanya mungkin berkaitan.',
    input: z.strictObject({
      query: z.string().min(1).max(400).describe('Pertanyaannya, apa adanya'),
      tanggal,
    }),
    answer({ file, search }, today, { query, tanggal: date = today }) {
      const { confident, related } = search(query);
      const read = (found: FoundText[]) =>
        found.map((each) => briefAt(file, each, { date, today, clock: 'sekarang' }));
      return {
        date,
        found: read(confident.slice(0, limits.sure)),
        related: read(related.slice(0, limits.related)),
      };
    },
  }),

  aturan: tool({
    description:
      'Satu aturan atau nilai pada satu hari: isinya, sejak dan sampai kapan berlaku, dasarnya, dan apa yang belum dijawab.',
    input: z.strictObject({ id: id.describe('<area>/<halaman>, atau policy/<nilai>'), tanggal, menurut }),
    answer({ file }, today, { id, tanggal: date = today, menurut: clock }) {
      const rule = ruleOnDay(file, findSubject(file, id), { date, today, clock });
      const { body = '', url } = rule;
      if (body.length <= limits.body) return rule;
      return {
        ...rule,
        body: `${body.slice(0, limits.body).toWellFormed()}…\n\n(terpotong; seluruhnya di ${url})`,
      };
    },
  }),

  balasan: tool({
    description:
      'Teks siap kirim sesudah semua isiannya terisi. Tanpa `message` tidak ada yang boleh dikirim.',
    input: z.strictObject({
      id,
      isian: z.record(z.string().max(60), z.string().max(500)).default({}).describe('{"total": "150087"}'),
    }),
    answer({ file }, today, { id, isian }) {
      const reply = replyOnDay(file, findId(id, file.replies, 'Balasan').id, onDay(today));
      const pages = file.pages.filter(({ revisions }) => {
        const rule = findInForce(revisions, today);
        return rule?.kind !== 'removed' && rule?.replies.includes(id);
      });
      const answer = { ...reply, restsOn: pages.map((page) => page.id) };
      const { text, placeholders = [] } = reply;
      if (text === undefined) return answer;
      const names = placeholders.map(({ name }) => ({ id: name }));
      for (const name of Object.keys(isian)) findId(name, names, 'Isian');
      const { message, values } = fillReply({ text, placeholders }, isian);
      const problems = [...values].flatMap(([name, value]) =>
        value.ok ? [] : { name, problem: value.problem },
      );
      return { ...answer, message, problems };
    },
  }),

  alur: tool({
    description: 'Menuntun langkah demi langkah: pertanyaan berikutnya dengan pilihannya, atau hasilnya.',
    input: z.strictObject({
      id,
      jawaban: z.array(z.string().max(100)).max(50).default([]).describe('ID pilihan, dari langkah pertama'),
    }),
    answer({ file }, today, { id, jawaban }) {
      const { revisions } = findId(id, file.flows, 'Alur');
      const when = onDay(today);
      const answer = flowOnDay(file, id, when);
      const flow = findInForce(revisions, today);
      if (!flow || !answer.sure) return answer;
      const { at, taken, unknown } = walkFlow(flow, jawaban);
      const step = flow.steps.find((each) => each.id === at);
      const outcome = flow.outcomes.find((each) => each.id === at);
      if (unknown !== undefined)
        findId(unknown, step?.options ?? [], `Sesudah ${taken.join(', ') || 'awal'} pilihan`);
      const rule = file.pages.find((page) => page.id === outcome?.rule);
      return {
        ...answer,
        taken,
        step,
        outcome: outcome && {
          ...outcome,
          open: outcome.open.filter(({ answeredBy }) => answeredBy === undefined),
          rule: rule && brief(file, rule, when),
          reply: outcome.reply && replyOnDay(file, outcome.reply, when),
        },
      };
    },
  }),

  utang: tool({
    description: `Yang masih terutang ke panduan: belum diputuskan, belum dijawab, menunggu dicocokkan, tertahan. Tiap daftar paling banyak ${limits.entries}, jumlahnya di \`counts\`.`,
    input: z.strictObject({}),
    answer({ file }, today) {
      const { counts, owed, questions, steppedAside, held } = file;
      const unsure = [...file.pages, ...file.values]
        .map((subject) => brief(file, subject, onDay(today)))
        .filter(({ standing }) => /^(?:awaiting|undecided|assumed|stepped-aside)$/.test(standing));
      const absolute = ([name, list]: [string, { url: string }[]]) => [
        name,
        list.slice(0, limits.entries).map((each) => ({ ...each, url: `${file.site}${each.url}` })),
      ];
      return {
        counts: { ...counts, unsure: unsure.length },
        unsure: unsure.slice(0, limits.entries),
        ...Object.fromEntries(Object.entries({ owed, questions, steppedAside, held }).map(absolute)),
      };
    },
  }),
};

const onDay = (today: IsoDate): When => ({ date: today, today, clock: 'sekarang' });

function findId<Item extends { id: string }>(asked: string, items: readonly Item[], what: string): Item {
  const found = items.find(({ id }) => id === asked);
  if (found) return found;
  const ids = items.map(({ id }) => id);
  const nearest = findNearest(asked, ids);
  const all = ids.slice(0, limits.entries).join(', ') || 'tidak ada';
  throw new Error(`${what} “${asked}” tidak ada. ${nearest ? `Mungkin “${nearest}”.` : `Yang ada: ${all}.`}`);
}

/** The page or value that an id, an address or an earlier name means. */
function findSubject(file: GuideFile, asked: string): FilePage | FileValue {
  const address = /^(?:https?:\/\/[^/]+)?\/?(.*?)(?:\/(?:awal|\d{4}-\d\d-\d\d))?\/?(?:\.md)?(?:[@?#].*)?$/;
  const id = address.exec(asked)?.[1] ?? asked;
  const [to, ...others] = movedTo(file.moved, id);
  if (others.length > 0)
    throw new Error(`“${id}” dipecah menjadi: ${[to, ...others].join(', ')}. Pilih salah satu.`);
  const values = file.values.map((value) => ({ ...value, id: value.key }));
  return findId(to ?? id, [...file.pages, ...values], 'Aturan');
}

/** A rule in a list: enough to tell whether it answers, and how sure that is. */
function brief(file: GuideFile, subject: FilePage | FileValue, when: When) {
  const rule = ruleOnDay(file, subject, when);
  const { standing, sure, says, id, revision, url, title, begins, from, until, asideFrom } = rule;
  const { appliesTo, answer, value, open, unread } = rule;
  return {
    ...{ standing, sure, says, id, revision, url, title, begins, from, until, asideFrom },
    ...{ appliesTo, answer, value, open, unread },
  };
}

/** What search found at an address, as it stands on the day. */
function briefAt(file: GuideFile, { url, title }: FoundText, when: When): object {
  const at = <Item extends { url: string }>(items: readonly Item[]) => items.find((each) => each.url === url);
  const [page, reply, flow, term] = [at(file.pages), at(file.replies), at(file.flows), at(file.terms)];
  const own = { url: `${file.site}${url}` };
  if (page) return brief(file, page, when);
  if (reply) return replyOnDay(file, reply.id, when);
  if (flow) return flowOnDay(file, flow.id, when);
  if (term) return { ...term, sure: term.definition !== undefined, ...own };
  const decision = at(file.notes.flatMap(({ decisions }) => decisions));
  if (!decision) return { title, ...own };
  const says = 'Keputusan rapat, bukan aturan: yang berlaku ada di halaman yang menjalankannya.';
  return { sure: false, says, state: decisionState(decision, when.date), ...decision, ...own };
}
