import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkContent } from '../../src/checks/check-content.ts';
import { readTree } from '../../src/checks/read/read-tree.ts';
import { seededRandom } from '../../src/domain/class/seeded-random.ts';
import { addDays } from '../../src/domain/dated/iso-date.ts';
import { buildSite, hashes, record } from './build-site.ts';

// What a build takes from the one before must be what it would have made. By hand, more changes, or other ones, one at a time:
// KEPT_STEPS=40 KEPT_EDITS=1 KEPT_SEED=7 npx vitest run --project site tests/built/kept-pages.test.ts

type Files = ReadonlyMap<string, string>;
/** Changes content, and says what it changed. */
type Edit = (files: Map<string, string>) => string;

const number = (name: string, standard: number) => Number(process.env[`KEPT_${name}`] ?? standard);
const [steps, edits, random] = [number('STEPS', 3), number('EDITS', 6), seededRandom(number('SEED', 1))];
const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
const firstDay = '2026-11-26';

/** One folder for all builds, as a project has: Astro keeps what it rendered by path. */
const root = mkdtempSync(join(tmpdir(), 'panduan-kept-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(files: Files): void {
  rmSync(root, { recursive: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Lengthens a word somewhere: in a text, a title, a decision, a label. */
const editWord: Edit = (files) => {
  const path = pick([...files.keys()].filter((each) => /^(?!queries|publishing).*\.(md|yaml)$/.test(each)));
  const text = files.get(path) ?? '';
  const { index, 0: word } = pick([...text.matchAll(/(?<=[ :>-] ?)[A-Za-z][a-z]{4,}(?=[ .,]|$)/gm)]);
  files.set(path, `${text.slice(0, index)}${word}an${text.slice(index + word.length)}`);
  return `${path}: ${word}`;
};

const revisionsIn = (files: Files) => [...files.keys()].filter((path) => path.startsWith('guide/'));

/** A revision that begins on `day`, says something else, or withdraws the page. */
const reviseOn =
  (day: string, kind: 'changed' | 'removed'): Edit =>
  (files) => {
    const before = pick(revisionsIn(files).filter((path) => path < `${dirname(path)}/${day}`));
    const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(files.get(before) ?? '') ?? [];
    const data = parse(head);
    const said = {
      answer: `${data.answer} Rekaan.`,
      change: { kind, summary: 'Rekaan.' },
      state: 'in-force',
    };
    const dates = { basedOn: before.replace(/^.*\/|\.md$/g, ''), recorded: firstDay };
    files.set(
      `${dirname(before)}/${day}.md`,
      `---\n${stringify({ ...data, ...said, ...dates })}---\n${body}`,
    );
    return `${before}: ${kind} on ${day}`;
  };

/** A box in a text, for which every page needs other styles. */
const addBox: Edit = (files) => {
  const path = pick(revisionsIn(files));
  files.set(path, `${files.get(path)}\n:::note\nKotak rekaan.\n:::\n`);
  return `${path}: a box`;
};

/** What happens before the words of a step. The revision to come is in force two steps later. */
const events: readonly Edit[] = [
  reviseOn('2026-11-28', 'changed'),
  reviseOn('2026-11-25', 'removed'),
  addBox,
];

it('a build after any changes has the bytes of one that takes nothing from an earlier one', async () => {
  let files: Files = new Map(
    readTree('content').map((file) => [file.path, Buffer.from(file.bytes).toString()]),
  );
  let today = firstDay;
  const changes: string[] = [];
  /** Makes a change. One after which the content has an error is made in another place. */
  async function change(edit: Edit): Promise<void> {
    for (let tries = 0; tries < 30; tries += 1) {
      const changed = new Map(files);
      const what = edit(changed);
      write(changed);
      // Also once all is in force.
      const checked = await Promise.all([today, addDays(today, 7)].map((day) => checkContent(root, day)));
      if (checked.some(({ issues }) => issues.some(({ severity }) => severity === 'error'))) continue;
      files = changed;
      changes.push(what);
      return;
    }
  }
  function build(anew: boolean) {
    write(files);
    const { dist, output } = buildSite({ today, anew, settings: { GUIDE_CONTENT: root } });
    const { [record]: when, ...all } = hashes(dist);
    rmSync(dirname(dist), { recursive: true });
    return { all, kept: output.match(/\(restored\)/g)?.length ?? 0 };
  }
  build(true);
  let kept = 0;
  for (let step = 0; step < steps; step += 1) {
    const event = events[step];
    if (event && edits > 1) await change(event);
    for (let each = 0; each < edits; each += 1) await change(editWord);
    if (step > 0) today = addDays(today, 1);
    const [now, anew] = [build(false), build(true)];
    const differing = Object.keys(anew.all).filter((path) => anew.all[path] !== now.all[path]);
    expect(differing, changes.join('\n')).toEqual([]);
    expect(Object.keys(now.all)).toEqual(Object.keys(anew.all));
    kept += now.kept;
  }
  expect(changes.length).toBeGreaterThanOrEqual(steps);
  expect(kept).toBeGreaterThan(0);
  if (process.env.KEPT_STEPS) console.log(changes.join('\n'), kept);
}, 3_000_000);
