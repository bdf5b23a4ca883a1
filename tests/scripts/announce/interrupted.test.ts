import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mishap, StandIn } from '../../stand-ins/stand-in.ts';
import { type Announcing, type Files, startAnnouncing } from './announcing.ts';
import {
  cancelledText,
  coming,
  corrected,
  correctedText,
  first,
  landed,
  landedText,
  planned,
  plannedText,
} from './stories.ts';

let at: Announcing;
beforeEach(async () => {
  at = await startAnnouncing();
  at.env.GUIDE_SHEET = at.env.GOOGLE_APPLICATION_CREDENTIALS = '';
  await at.announce({}, '--send');
});
afterEach(() => at.stop());

const cut = (when: 'before' | 'after'): Mishap => ({ cut: when });

/** Lets this befall the request number `nth`, counted over both services from now on, and `later` all that follow it. */
function befallRequest(nth: number, mishap: Mishap, later?: Mishap): void {
  let count = 0;
  const befall: StandIn['befall'] = () => {
    count += 1;
    return count === nth ? mishap : count > nth ? later : undefined;
  };
  at.github.befall = at.telegram.befall = befall;
}

function befallNothing(): void {
  at.github.befall = at.telegram.befall = () => undefined;
}

/** Answers what a run asks, as a person does who looks into the channel for what each change is to say. */
function answersTo(err: string, expected: Readonly<Record<string, string>>): string[] {
  return [...err.matchAll(/bila ada: (\S+)=</g)].flatMap(([, id = '']) => {
    const arrived = [...at.telegram.messages].find(([, { text }]) => text === expected[id]);
    return ['--arrived', `${id}=${arrived?.[0] ?? 'tidak'}`];
  });
}

interface Story {
  what: string;
  /** What was announced before the run that is cut. */
  before: Files;
  after: Files;
  isEditable: boolean;
  /** What the run asks of the services: `o` the outbox, `s` to send, `e` to edit. */
  requests: string;
  /** What is to be said of each change at the end, and before. */
  expected: Record<string, string>;
  earlier: string[];
}

const stories: Story[] = [
  {
    what: 'new messages',
    before: {},
    after: planned,
    isEditable: true,
    requests: 'oosooso',
    expected: { [first]: landedText, [coming]: plannedText },
    earlier: [],
  },
  {
    what: 'edits',
    before: planned,
    after: corrected,
    isEditable: true,
    requests: 'oeoeo',
    expected: { [first]: correctedText, [coming]: cancelledText },
    earlier: [],
  },
  {
    what: 'replies, where nothing can be edited',
    before: planned,
    after: corrected,
    isEditable: false,
    requests: 'oeosoeoso',
    expected: { [first]: correctedText, [coming]: cancelledText },
    earlier: [landedText, plannedText],
  },
];

describe.each(stories)(
  'a run with two $what',
  ({ before, after, isEditable, requests, expected, earlier }) => {
    beforeEach(async () => {
      await at.announce(before, '--send');
      at.telegram.isEditable = isEditable;
    });

    const final = [...earlier, ...Object.values(expected)].sort();

    it('makes the requests that are cut below', async () => {
      const made: string[] = [];
      at.github.befall = () => void made.push('o');
      at.telegram.befall = ({ path }) => void made.push(path.includes('/send') ? 's' : 'e');
      expect(await at.announce(after, '--send')).toMatchObject({ code: 0 });
      expect([made.join(''), [...at.telegram.texts].sort()]).toEqual([requests, final]);
    });

    const ways = [
      { when: 'before', end: 'goes on' },
      { when: 'after', end: 'goes on' },
      { when: 'after', end: 'dies' },
    ] as const;
    const cases = [...requests].flatMap((_, index) => ways.map((way) => ({ nth: index + 1, ...way })));
    it.each(cases)(
      'is resumed where request $nth was cut $when it was done and the run $end',
      async ({ nth, when, end }) => {
        befallRequest(nth, cut(when), end === 'dies' ? cut('before') : undefined);
        expect(await at.announce(after, '--send')).toMatchObject({ code: 1 });
        befallNothing();

        const { err } = await at.announce(after, '--send');
        const answers = answersTo(err, expected);
        expect(at.telegram.messages.size).toBe(
          final.length - answers.filter((each) => each.endsWith('=tidak')).length,
        );
        await at.announce(after, '--send', ...answers);
        expect([...at.telegram.texts].sort()).toEqual(final);

        const before = at.github.asked.length + at.telegram.asked.length;
        expect(await at.announce(after, '--send')).toMatchObject({ code: 0, err: '' });
        expect(at.github.asked.length + at.telegram.asked.length).toBe(before + 1);
      },
    );
  },
);

describe('what a person is asked', () => {
  beforeEach(async () => {
    at.telegram.befall = () => cut('after');
    await at.announce(landed, '--send');
    befallNothing();
  });

  it('is asked again until it is answered, while other messages are sent', async () => {
    const { code, err } = await at.announce(planned, '--send');
    expect(code).toBe(1);
    expect(err).toBe(
      [
        'Telegram: Belum pasti apakah pesan “Bumbu” sampai. Lihat di channel, lalu di GitHub: Actions, publish, Run workflow, isi arrived',
        `    bila ada: ${first}=<nomor pesan, yaitu angka terakhir di tautannya>`,
        `    bila tidak ada: ${first}=tidak`,
        'Di terminal: npm run announce -- --send --arrived <isi itu>\n',
      ].join('\n'),
    );
    expect(at.telegram.texts).toEqual([landedText, plannedText]);
    expect(await at.announce(planned)).toMatchObject({ code: 1, err });
  });

  it('is only shown as answered without --send', async () => {
    expect(await at.announce(landed, '--arrived', `${first}=11`)).toMatchObject({ code: 0 });
    expect(at.stateOf(first)).toMatchObject({ state: 'sending' });
  });

  it.each(['', first, `${first}=`, `${first}=0`, `${first}=x`, `${first}=1.5`, 'lain=11', '=tidak'])(
    'refuses %o, which is no answer',
    async (answer) => {
      const { code, err } = await at.announce(landed, '--send', '--arrived', answer);
      expect([code, err]).toEqual([1, expect.stringContaining('tulis <id>=<nomor pesan> atau <id>=tidak')]);
      expect(at.stateOf(first)).toMatchObject({ state: 'sending' });
    },
  );

  it('that changed meanwhile is edited once it is answered', async () => {
    await at.announce(corrected, '--send', '--arrived', `${first}=11`);
    expect(at.telegram.texts).toEqual([correctedText]);
  });
});

describe('two runs at once', () => {
  it('send each message once: the later one stops at the outbox', async () => {
    // The other run does all of its work between this one's reading and its first writing.
    at.github.befall = ({ method }) => {
      if (method !== 'PUT') return undefined;
      const before = at.github.branches.get('pengumuman')?.get('pengumuman.json') ?? '';
      at.github.branches.get('pengumuman')?.set('pengumuman.json', before.replace('{', '{ '));
      befallNothing();
      return undefined;
    };
    const { code, err } = await at.announce(landed, '--send');
    expect(code).toBe(1);
    expect(err).toContain('GitHub menjawab 409: cabang “pengumuman” sedang ditulis proses lain.');
    expect(at.telegram.asked).toEqual([]);
  });

  it('lose nothing where one overtakes the other between sending and recording', async () => {
    at.github.befall = () => {
      const outbox = at.github.branches.get('pengumuman');
      if (at.telegram.asked.length > 0) outbox?.set('pengumuman.json', `${outbox.get('pengumuman.json')} `);
      return undefined;
    };
    const { err } = await at.announce(landed, '--send');
    expect(err).toContain(`Pesannya sampai: isi arrived di workflow publish dengan ${first}=11\n`);
    befallNothing();
    expect(await at.announce(landed, '--send', '--arrived', `${first}=11`)).toMatchObject({ code: 0 });
    expect(at.telegram.texts).toEqual([landedText]);
  });

  it('the first ever don’t both begin the outbox', async () => {
    at.github.branches.delete('pengumuman');
    at.github.befall = ({ method, path }) => {
      if (method === 'POST' && path.endsWith('/git/refs'))
        at.github.branches.set('pengumuman', new Map([['pengumuman.json', '{}']]));
      return undefined;
    };
    const { code, err } = await at.announce(landed, '--send');
    expect([code, err]).toEqual([1, expect.stringContaining('GitHub menjawab 422')]);
    expect(at.github.branches.get('pengumuman')?.get('pengumuman.json')).toBe('{}');
  });
});

it('an outbox that somebody broke is left alone, and they are told how to mend it', async () => {
  const outbox = at.github.branches.get('pengumuman');
  for (const broken of ['{', '[]', '{"x":{"state":"sent"}}', '{"x":{"state":"gone","title":"","hash":""}}']) {
    outbox?.set('pengumuman.json', broken);
    const { code, err } = await at.announce(landed, '--send');
    expect([code, err]).toEqual([
      1,
      'Telegram: pengumuman.json di cabang pengumuman rusak. Kembalikan dari riwayat cabang itu.\n',
    ]);
    expect(outbox?.get('pengumuman.json')).toBe(broken);
  }
  expect(at.telegram.asked).toEqual([]);
});
