import { parse } from 'yaml';
import type { RawFile } from '../../../../src/checks/read/read-tree.ts';
import { addDays, type IsoDate } from '../../../../src/domain/dated/iso-date.ts';
import type { AnswerStanding, When } from '../../../../src/site/copilot/on-day.ts';

// What holds on a day by the names, frontmatter and rows of the files alone, read apart from all code that the tools use.

/** A text or row, by `<area>/<page>`, `replies/<id>` or `policy/<id>`. A correction has the `slug` of what it corrects. */
export interface Said {
  name: string;
  slug: string;
  /** Its first day, and the day on which the guide first said so; empty where nobody recorded it. */
  from: IsoDate;
  since: IsoDate;
  isCorrection: boolean;
  data: {
    title?: string;
    answer?: string;
    recorded?: IsoDate;
    basedOn?: string;
    affects?: 'none';
    lastDay?: IsoDate;
    state?: AnswerStanding | 'confirmed';
    change?: { kind: string };
    value?: { hours?: number; days?: object[] };
    placeholders?: object;
    replies?: string[];
    confirmedAgainst?: Record<string, string[]>;
  };
  body: string;
}

interface Value {
  kind: string;
  title: string;
  page?: string;
  replies?: { open: string; decided: string };
}

/** What holds on a day, until the day `until`. Without a text, nothing does. */
export interface Expected {
  standing: AnswerStanding;
  said?: Said;
  until?: IsoDate | undefined;
}

export type Oracle = ReturnType<typeof readOracle>;

const revisionFile = /^(?:guide\/)?([a-z-]+\/[^/]+)\/([^/.]+)(?:\.koreksi-([^/.]+))?\.md$/;

/**
 * The oracle of a tree on the day `today`. By either clock a text steps aside or is held by today's content: `confirmedAgainst` is
 * edited in place, and `basedOn` before the revision's day.
 */
export function readOracle(files: readonly RawFile[], today: IsoDate) {
  const { texts, values, moves } = readFiles(files);
  const replyKeys = ({ replies }: Value) => Object.values(replies ?? {}).map((id) => `replies/${id}`);

  /** The texts that entered into force or will, oldest first, each before its corrections: those recorded by `then`, else all. */
  function entered(key: string, then?: IsoDate): Said[] {
    const list: Said[] = [];
    for (const said of texts.get(key) ?? []) {
      const { slug, from, since, isCorrection, data } = said;
      if (isCorrection && since > today) continue;
      // A revision that wasn't written from what held before its day waits.
      const basis = list.findIndex(({ name }) => name === data.basedOn);
      const newer = list.slice(basis + 1).filter((each) => each.data.affects !== 'none' && each.since < from);
      const isHeld = isCorrection
        ? list.every((each) => each.slug !== slug)
        : data.basedOn !== undefined && newer.length > 0;
      if (!isHeld) list.push(said);
    }
    return then === undefined ? list : list.filter(({ since }) => since <= then);
  }

  /** The texts that the subject says on the day: the same under several names, where corrections affect nothing. */
  function namesOn(subject: string, date: IsoDate): string[] {
    const all = entered(subject);
    const isNew = ({ isCorrection, data }: Said) => !isCorrection || data.affects !== 'none';
    const at = all.findLastIndex(
      (said) => said.from <= date && isNew(said) && (!said.isCorrection || said.since <= date),
    );
    if (at < 0 || (all[at]?.data.lastDay ?? date) < date) return [];
    const next = all.findIndex((said, index) => index > at && isNew(said));
    return all.slice(at, next < 0 ? undefined : next).map(({ name }) => name);
  }

  /** The pages whose rule on the day offers the reply. */
  function offering(key: string, date: IsoDate): string[] {
    return [...texts.keys()].filter((page) => {
      const { change, replies = [] } = entered(page).findLast(({ from }) => from <= date)?.data ?? {};
      return change?.kind !== 'removed' && replies.some((id) => `replies/${id}` === key);
    });
  }

  /** What a text speaks for on the day: what it says that it was read against, and what it is offered or shown with. */
  function subjectsOf(key: string, { slug }: Said, date: IsoDate): Map<string, string[]> {
    const latest = texts
      .get(key)
      ?.findLast((each) => each.slug === slug && (!each.isCorrection || each.since <= today));
    const subjects = new Map(Object.entries(latest?.data.confirmedAgainst ?? {}));
    const own = [...values].filter(([, value]) => value.page === key || replyKeys(value).includes(key));
    for (const subject of [...offering(key, date), ...own.map(([id]) => id)])
      if (!subjects.has(subject)) subjects.set(subject, []);
    return subjects;
  }

  function isAside(key: string, said: Said, date: IsoDate): boolean {
    return [...subjectsOf(key, said, date)].some(([subject, read]) => {
      const names = namesOn(subject, date);
      return names.length > 0 && !names.some((name) => read.includes(name));
    });
  }

  function expect(key: string, { date, clock }: Pick<When, 'date' | 'clock'>): Expected {
    const known = entered(key, clock === 'saat-itu' ? date : undefined);
    const said = known.findLast(({ from }) => from <= date);
    if (!said || (said.data.lastDay ?? date) < date) return { standing: 'none' };
    const { slug, from, data } = said;
    const next = known.find((each) => each.from > from)?.from;
    const until = data.lastDay && (!next || data.lastDay < next) ? addDays(data.lastDay, 1) : next;
    const first = known.find((each) => each.slug === slug);
    // Before the first day on which it is known to have been in force.
    const isUnrecorded =
      slug === 'awal' &&
      data.change !== undefined &&
      date < (first?.data.recorded ?? addDays(next ?? '9999-12-31', next ? -1 : 0));
    const needed = [...values].filter(([, { replies }]) => `replies/${replies?.decided}` === key);
    const standing = (): AnswerStanding => {
      if (data.change?.kind === 'removed') return 'removed';
      if (isAside(key, said, date)) return 'stepped-aside';
      if (isUnrecorded) return 'unrecorded';
      if (needed.some(([value]) => expect(value, { date, clock }).standing !== 'in-force'))
        return 'undecided';
      return data.state === undefined || data.state === 'confirmed' ? 'in-force' : data.state;
    };
    return { standing: standing(), said, until };
  }

  /** The page that an id means after all moves; several where it was split. */
  function targetsOf(id: string): string[] {
    const to = moves.get(id);
    return to === undefined ? [id] : [...new Set(to.flatMap(targetsOf))];
  }

  return { today, texts, values, moves, expect, targetsOf, subjectsOf, offering };
}

function readFiles(files: readonly RawFile[]) {
  const texts = new Map<string, Said[]>();
  const values = new Map<string, Value>();
  const moves = new Map<string, string[]>();
  const add = (key: string, slug: string, data: Said['data'], correctedOn?: string, body = '') => {
    const from = slug === 'awal' ? '' : slug;
    const name = correctedOn ? `${slug}.koreksi-${correctedOn}` : slug;
    const since = correctedOn ?? data.recorded ?? from;
    const isCorrection = correctedOn !== undefined;
    texts.set(key, [...(texts.get(key) ?? []), { name, slug, from, since, isCorrection, data, body }]);
  };
  for (const { path, bytes } of files) {
    const text = Buffer.from(bytes).toString();
    const [, key, slug, correctedOn] = revisionFile.exec(path) ?? [];
    const [, head = '', body] = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(text) ?? [];
    if (key && slug) add(key, slug, parse(head), correctedOn, body);
    if (path === 'moved.yaml')
      for (const { from, to } of parse(text)) moves.set(from, Array.isArray(to) ? to : [to]);
    if (!path.startsWith('policy/')) continue;
    const id = path.slice(0, -'.yaml'.length);
    const { rows, ...value } = parse(text);
    values.set(id, value);
    for (const row of rows) {
      const yearEnd = value.kind === 'holidays' ? `${row.from.slice(0, 4)}-12-31` : undefined;
      add(id, row.from, { ...row, lastDay: row.lastDay ?? yearEnd }, row.correction && row.recorded);
    }
  }
  // By the first day, and of one day the text before its corrections.
  const place = ({ name }: Said) => name.replace('awal', '');
  for (const all of texts.values()) all.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return { texts, values, moves };
}
