import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { issuesOf } from '../fixtures/issues.ts';
import { soundText, soundTree, today, treeWith } from '../fixtures/overlay.ts';

const coming = '2024-09-01';
/** Days on which something of the trees below comes into force, and one after all of them. */
const days = [coming, '2024-12-01', '2030-01-02', '2031-06-01'];

function errorsOn(day: string, file: File): string[] {
  const errors = issuesOf(treeWith({ [file.path]: file.text }), day).filter(
    ({ severity }) => severity === 'error',
  );
  return errors.map(({ path, line, what }) => `${day} ${path}:${line} ${what}`);
}

interface File {
  path: string;
  text: string;
}

/** Coming revisions of every page, reply and flow: a copy, and copies with a part less or other words. Not all are sound. */
function comingRevisions(): File[] {
  return soundTree().flatMap(({ path, bytes }) => {
    const [, folder = '', type] = /^((?:guide\/[^/]+|replies|flows)\/[^/]+)\/.*\.(md|yaml)$/.exec(path) ?? [];
    if (!folder) return [];
    const text = Buffer.from(bytes).toString();
    const [, head = text, body = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
    const { basedOn, dateConfirmed, recorded, id, ...data } = parse(head);
    const isPage = folder.startsWith('guide/');
    const copy = { ...data, ...(isPage && { id: `${folder.slice('guide/'.length)}/${coming}` }) };
    const without = (key: string) =>
      Object.fromEntries(Object.entries(copy).filter(([each]) => each !== key));
    const parts = ['steps', 'outcomes'].flatMap((list) =>
      Object.keys(copy[list] ?? {}).map((left) => {
        const { [left]: _, ...others } = copy[list];
        return { ...copy, [list]: others };
      }),
    );
    const all = [
      copy,
      ...Object.keys(copy).map(without),
      ...parts,
      { ...copy, title: 'Judul lain' },
      { ...copy, change: { kind: 'removed', summary: 'Dicabut.' } },
      { ...copy, state: 'awaiting' },
    ];
    const write = (each: object, own = body) => ({
      path: `${folder}/${coming}.${type}`,
      text: type === 'md' ? `---\n${stringify(each)}---\n${own}` : stringify(each),
    });
    return [...all.map((each) => write(each)), write(copy, 'Kata lain.\n')];
  });
}

it('what is without an error today has none on a later day, which would stop that day’s build', () => {
  const sound = comingRevisions().filter((file) => errorsOn(today, file).length === 0);
  expect(sound.length).toBeGreaterThan(50);
  expect(sound.flatMap((file) => days.flatMap((day) => errorsOn(day, file)))).toEqual([]);
});

it('a reply that says when is no fault on a day on which nobody can send it', () => {
  const path = 'replies/air-habis/awal.md';
  const policy = 'policy/lama-siram.yaml';
  const promise = soundText(path)
    .replace('Airnya sedang habis.', 'Airnya kami isi dalam 2 jam.')
    .replace('2030-01-01] }', '2030-01-01], policy/lama-siram: [2024-04-01] }');
  const asked = `  - from: ${coming}\n    state: undecided\n    open: 2023-12-20#hujan-siram\n`;
  const ended = { [path]: promise, [policy]: `${soundText(policy)}${asked}` };
  const errors = (files: Record<string, string>, day: string) =>
    issuesOf(treeWith(files), day).flatMap(({ rule, severity }) => (severity === 'error' ? rule : []));
  expect([today, ...days].flatMap((day) => errors(ended, day))).toEqual([]);
  // Its author has to leave it out to say that it still fits.
  const read = { ...ended, [path]: promise.replace('[2024-04-01] }', `[2024-04-01, ${coming}] }`) };
  expect(errors(read, coming)).toEqual(['reply-promise']);
  // One that begins when there is a value may say so before.
  const later = {
    [path.replace('awal', coming)]: promise.replace('[2024-04-01] }', `[${coming}] }`),
    [policy]: soundText(policy)
      .replace('lastDay: 2024-03-31', 'lastDay: 2024-08-31')
      .replace('2024-04-01', coming),
  };
  expect(errors(later, today)).not.toContain('reply-promise');
});
