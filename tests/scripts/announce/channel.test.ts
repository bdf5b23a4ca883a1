import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revisionFile } from '../../fixtures/guide.ts';
import { type Announcing, type Files, startAnnouncing } from './announcing.ts';
import {
  answered,
  cancelledText,
  corrected,
  correctedText,
  first,
  landed,
  landedText,
  planned,
  plannedText,
  postponed,
  postponedText,
  withdrawn,
} from './stories.ts';

let at: Announcing;
beforeEach(async () => {
  at = await startAnnouncing();
});
afterEach(() => at.stop());

/** Announces each state of the content after the other, and requires that nothing is left. */
async function announceAll(...states: Files[]): Promise<void> {
  for (const files of states) expect(await at.announce(files, '--send')).toMatchObject({ code: 0, err: '' });
}

const written = () => at.github.asked.filter(({ method }) => method !== 'GET').length;

describe('the first run', () => {
  it('counts what is live as known and sends nothing', async () => {
    const { code, out } = await at.announce(landed, '--send');
    expect(code).toBe(0);
    expect(out).toContain('Telegram: 0 pesan baru, 0 diubah.');
    expect(out).toContain('6 perubahan sudah tayang: dicatat, tidak dikirim.');
    expect(at.telegram.asked).toEqual([]);
    expect(at.stateOf(first)).toMatchObject({ state: 'known' });
  });

  it('writes nothing anywhere without --send', async () => {
    expect(await at.announce(landed)).toMatchObject({ code: 0, out: expect.stringContaining('6 perubahan') });
    expect(written()).toBe(0);
  });

  it('begins a branch of its own, and leaves the others alone', async () => {
    at.github.branches.get('main')?.set('README.md', 'Isi.');
    await announceAll({});
    expect([...at.github.branches.keys()]).toEqual(['main', 'pengumuman']);
    expect([...(at.github.branches.get('main') ?? [])]).toEqual([['README.md', 'Isi.']]);
  });

  it('goes on where an earlier one made the branch and no more', async () => {
    at.github.branches.set('pengumuman', new Map());
    await announceAll({}, landed);
    expect(at.telegram.texts).toEqual([landedText]);
  });
});

describe('a change', () => {
  it('is one message with title, answer, since when, decision and link', async () => {
    await announceAll({}, landed);
    expect(at.telegram.texts).toEqual([landedText]);
    expect(at.telegram.asked[0]?.body.link_preview_options).toEqual({ is_disabled: true });
    expect(at.stateOf(first)).toMatchObject({ state: 'sent', message: 11 });
  });

  it('that was corrected or postponed edits its message', async () => {
    await announceAll({}, landed, corrected);
    expect(at.telegram.texts).toEqual([correctedText]);
    await announceAll(planned);
    expect(at.telegram.texts).toEqual([landedText, plannedText]);
    await announceAll(postponed);
    expect(at.telegram.texts).toEqual([landedText, postponedText]);
  });

  it('that was cancelled before its day says so in its message, and again what it is once it is back', async () => {
    await announceAll({}, planned, landed);
    expect(at.telegram.texts).toEqual([landedText, cancelledText]);
    await announceAll(planned);
    expect(at.telegram.texts).toEqual([landedText, plannedText]);
  });

  it('that was known without a message gets one when it changes', async () => {
    await announceAll(planned, landed);
    expect(at.telegram.texts).toEqual([cancelledText]);
  });

  it('that withdraws a page or answers a question is a message of its own', async () => {
    await announceAll({}, landed, withdrawn);
    expect(at.telegram.texts[1]).toContain('Dicabut: Tidak dipakai lagi.\nDicabut mulai 1 Juni 2024\n');
    await announceAll(answered);
    expect(at.telegram.texts[2]).toContain(
      'Terjawab: Apakah hari hujan tetap disiram? Jawaban: Tidak disiram.',
    );
  });

  it('that another one overtook says that it is held', async () => {
    const overtaken = {
      ...planned,
      'guide/dapur/bumbu/2024-06-10.md': revisionFile({ recorded: '2024-06-01', basedOn: '2024-05-30' }),
    };
    await announceAll({}, planned, overtaken);
    expect(at.telegram.texts[1]).toContain('Tertahan: aturan lain mendahuluinya, jadi belum berlaku.');
    expect(at.telegram.messages.size).toBe(3);
  });

  it('of a page that moved keeps its message', async () => {
    await announceAll({}, landed);
    const moved = {
      'guide/dapur/rempah/2024-05-30.md': landed[`guide/${first}.md`] ?? '',
      'moved.yaml': '- { from: dapur/bumbu, to: [dapur/rempah], date: 2024-06-01 }\n',
    };
    await announceAll(moved);
    expect([at.telegram.texts, at.telegram.asked.length]).toEqual([[landedText], 1]);
  });

  it('of a page that was split is no news, and not cancelled', async () => {
    await announceAll({}, landed);
    const split = {
      'guide/dapur/rempah/2024-05-30.md': landed[`guide/${first}.md`] ?? '',
      'guide/dapur/garam/2024-06-01.md': revisionFile({ title: 'Garam' }),
      'moved.yaml': '- { from: dapur/bumbu, to: [dapur/rempah, dapur/garam], date: 2024-06-01 }\n',
    };
    await announceAll(split, split);
    expect(at.telegram.texts).toEqual([landedText, expect.stringContaining('Garam')]);
    expect(at.stateOf('dapur/rempah/2024-05-30')).toMatchObject({ state: 'known' });
  });

  it.each(['2024-06-01', '2024-07-01', '2025-02-01'])('says the same on %s as before', async (day) => {
    await announceAll({}, planned);
    const before = written();
    at.env.GUIDE_TODAY = day;
    await announceAll(planned);
    expect(at.telegram.asked).toHaveLength(2);
    expect(written()).toBe(before);
  });
});

it('ten repeats change nothing', async () => {
  await announceAll({}, corrected);
  const before = [at.telegram.asked.length, written()];
  await announceAll(...Array(10).fill(corrected));
  expect([at.telegram.asked.length, written()]).toEqual(before);
});

it('a new label of an area or a new address of the site changes no message', async () => {
  await announceAll({}, landed);
  at.env.GUIDE_SITE = 'https://lain.example';
  const areas =
    'people: {}\nareas: { kebun: { label: Taman, order: 1, summary: A. }, dapur: { label: B, order: 2, summary: A. } }\n';
  await at.announce({ ...landed, 'areas.yaml': areas }, '--send');
  expect(at.telegram.asked).toHaveLength(1);
});

describe('a message', () => {
  it('that is gone from the channel comes again, and is edited from then on', async () => {
    await announceAll({}, landed);
    at.telegram.messages.clear();
    await announceAll(corrected);
    expect(at.telegram.texts).toEqual([correctedText]);
    expect([...at.telegram.messages.values()][0]?.replyTo).toBeUndefined();
    await announceAll(landed);
    expect(at.telegram.texts).toEqual([landedText]);
  });

  it('that can’t be edited gets a reply', async () => {
    await announceAll({}, landed);
    at.telegram.isEditable = false;
    await announceAll(corrected, corrected);
    expect(at.telegram.texts).toEqual([landedText, correctedText]);
    expect(at.telegram.messages.get(12)).toMatchObject({ replyTo: 11 });
  });

  it('that says it already, unknown to the outbox, is left as it is', async () => {
    await announceAll({}, landed);
    const outbox = at.github.branches.get('pengumuman');
    const before = outbox?.get('pengumuman.json') ?? '';
    await announceAll(corrected);
    outbox?.set('pengumuman.json', before);
    await announceAll(corrected);
    expect(at.telegram.messages.get(11)).toMatchObject({ text: correctedText, edits: 1 });
  });
});

it.each([
  '<script>alert(1)</script>',
  '</b> & <a href="x">',
  '&lt;b&gt; &#38;',
  '$& $1 \u{1F469}\u{1F3FD}\u200D\u{1F373}',
])('a title is shown as it is written: %s', async (title) => {
  await announceAll({}, { 'guide/dapur/x/2024-05-01.md': revisionFile({ title, answer: title }) });
  expect(at.telegram.texts[0]?.split('\n')).toEqual(
    expect.arrayContaining([`Update Panduan CS: ${title} (Dapur)`, `Untuk agen: ${title}`]),
  );
});

it('many new messages at once are sent only once somebody agrees', async () => {
  await announceAll({});
  const files = Object.fromEntries(
    Array.from({ length: 21 }, (_, nth) => [
      `guide/dapur/x-${nth}/2024-05-01.md`,
      revisionFile({ title: `X ${nth}` }),
    ]),
  );
  const { code, err } = await at.announce(files, '--send');
  expect([code, err]).toEqual([
    1,
    'Telegram: Pesan baru lebih dari 20. Bila memang begitu, naikkan --most.\n',
  ]);
  expect(await at.announce(files, '--send', '--most', 'banyak')).toMatchObject({ code: 1 });
  expect(at.telegram.asked).toEqual([]);
  expect(await at.announce(files, '--send', '--most', '21')).toMatchObject({ code: 0 });
  expect(at.telegram.messages.size).toBe(21);
});
