import { z } from 'zod';
import { findInForce } from '../../src/domain/dated/in-force.ts';
import { type IsoDate, isIsoDate } from '../../src/domain/dated/iso-date.ts';
import { walkFlow } from '../../src/domain/flow/flow-walk.ts';
import { movedTo } from '../../src/domain/guide/moves.ts';
import { unreadableDay } from '../../src/domain/guide/wording.ts';
import { fillReply } from '../../src/domain/replies/reply-text.ts';
import type { FilePage, FileValue, GuideFile } from '../../src/schemas/guide-file.ts';
import { briefAt, briefRule } from '../../src/site/copilot/brief.ts';
import { flowOnDay, replyOnDay, ruleOnDay, type When } from '../../src/site/copilot/on-day.ts';
import { findNearest } from '../../src/text/nearest.ts';
import type { Library } from './library.ts';

/** A tool: what a model chooses it by, its input, and its answer. That throws in Indonesian where what was asked for doesn't exist. */
const tool = <Input extends z.ZodObject>(
  description: string,
  input: Input,
  answer: (library: Library, today: IsoDate, input: z.output<Input>) => object,
) => ({ description, input, answer });

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

/** The tools by name. */
export const tools = {
  cari: tool(
    'Mencari di panduan dengan kata-kata chat. `found` menjawab pertanyaannya, `related` hanya mungkin berkaitan.',
    z.strictObject({ query: z.string().min(1).max(400).describe('Pertanyaannya, apa adanya'), tanggal }),
    ({ file, search }, today, { query, tanggal: date = today }) => {
      const { confident, related } = search(query);
      const read = (found: typeof confident, limit: number) =>
        found.slice(0, limit).map((each) => briefAt(file, each, { date, today, clock: 'sekarang' }));
      return { date, found: read(confident, limits.sure), related: read(related, limits.related) };
    },
  ),

  aturan: tool(
    'Satu aturan atau nilai pada satu hari: isinya, sejak dan sampai kapan berlaku, dasarnya, dan apa yang belum dijawab.',
    z.strictObject({ id: id.describe('<area>/<halaman>, atau policy/<nilai>'), tanggal, menurut }),
    ({ file }, today, { id, tanggal: date = today, menurut: clock }) => {
      const rule = ruleOnDay(file, findSubject(file, id), { date, today, clock });
      const { body = '', url } = rule;
      const start = body.slice(0, limits.body).toWellFormed();
      return body === start ? rule : { ...rule, body: `${start}…\n\n(terpotong; seluruhnya di ${url})` };
    },
  ),

  balasan: tool(
    'Teks siap kirim sesudah semua isiannya terisi. Tanpa `message` tidak ada yang boleh dikirim.',
    z.strictObject({
      id,
      isian: z.record(z.string().max(60), z.string().max(500)).default({}).describe('{"total": "150087"}'),
    }),
    ({ file }, today, { id, isian }) => {
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
      const problems = [...values].flatMap(([name, each]) =>
        each.ok ? [] : { name, problem: each.problem },
      );
      return { ...answer, message, problems };
    },
  ),

  alur: tool(
    'Menuntun langkah demi langkah: pertanyaan berikutnya dengan pilihannya, atau hasilnya.',
    z.strictObject({
      id,
      jawaban: z.array(z.string().max(100)).max(50).default([]).describe('ID pilihan, dari langkah pertama'),
    }),
    ({ file }, today, { id, jawaban }) => {
      const { revisions } = findId(id, file.flows, 'Alur');
      const when = onDay(today);
      const answer = flowOnDay(file, id, when);
      const flow = findInForce(revisions, today);
      if (!flow || !answer.sure) return answer;
      const { at, taken, unknown } = walkFlow(flow, jawaban);
      const step = flow.steps.find((each) => each.id === at);
      if (unknown !== undefined)
        findId(unknown, step?.options ?? [], `Sesudah ${taken.join(', ') || 'awal'} pilihan`);
      const outcome = flow.outcomes.find((each) => each.id === at);
      if (!outcome) return { ...answer, taken, step };
      const open = outcome.open.filter(({ answeredBy }) => answeredBy === undefined);
      const page = file.pages.find((each) => each.id === outcome.rule);
      const rule = page && briefRule(file, page, when);
      const reply = outcome.reply && replyOnDay(file, outcome.reply, when);
      return { ...answer, taken, outcome: { ...outcome, open, rule, reply } };
    },
  ),

  utang: tool(
    `Yang masih terutang ke panduan: belum diputuskan, belum dijawab, menunggu dicocokkan, tertahan. Tiap daftar paling banyak ${limits.entries}, jumlahnya di \`counts\`.`,
    z.strictObject({}),
    ({ file }, today) => {
      const { counts, owed, questions, steppedAside, held } = file;
      const all = [...file.pages, ...file.values].map((subject) => briefRule(file, subject, onDay(today)));
      const unsure = all.filter(({ standing }) =>
        /^(?:awaiting|undecided|assumed|stepped-aside)$/.test(standing),
      );
      const lists = Object.entries({ owed, questions, steppedAside, held }).map(([name, list]) => [
        name,
        list.slice(0, limits.entries).map((each) => ({ ...each, url: `${file.site}${each.url}` })),
      ]);
      const sums = { ...counts, unsure: unsure.length };
      return { counts: sums, unsure: unsure.slice(0, limits.entries), ...Object.fromEntries(lists) };
    },
  ),
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
