import { beforeAll, describe, expect, it } from 'vitest';
import { checkLoaded } from '../../src/checks/check-content.ts';
import { type Issue, identityOf } from '../../src/checks/issue.ts';
import { checkLeaks } from '../../src/checks/leaks/check-leaks.ts';
import { checkProse } from '../../src/checks/prose/check-prose.ts';
import { type LoadedContent, readContent } from '../../src/checks/read/load.ts';
import { type RawFile, readTree } from '../../src/checks/read/read-tree.ts';
import { checkFrozen } from '../../src/checks/revisions/check-frozen.ts';
import { checkRemoved } from '../../src/checks/revisions/check-removed.ts';
import { seededRandom } from '../../src/domain/class/seeded-random.ts';
import { type Fault, withFault } from './faults/fault.ts';
import { fileFaults } from './faults/file-faults.ts';
import { findReason, type Reason } from './faults/harmless.ts';
import { leakFaults } from './faults/leak-faults.ts';
import { markdownFaults } from './faults/markdown-faults.ts';
import { type Operator, sourceOf } from './faults/operators.ts';
import { pick, sample } from './faults/random.ts';
import { textFaults } from './faults/text-faults.ts';
import { yamlFaults } from './faults/yaml-faults.ts';

const today = '2026-01-15';
/** `FAULTS_SEED=2 FAULTS=5000` tries others, and more. */
const seed = Number(process.env.FAULTS_SEED ?? 20_231_101);
const count = Number(process.env.FAULTS ?? 1000);

type Outcome =
  | 'at its line'
  | 'where it is named'
  | 'in its file'
  | 'by comparison'
  | 'elsewhere'
  | 'missed'
  | Reason;

interface Trial {
  fault: Fault;
  outcome: Outcome;
  issues: readonly Issue[];
}

let tree: RawFile[];
let base: LoadedContent;
let known: ReadonlySet<string>;
let trials: Trial[];

/** Whether the line is of the same paragraph, list item or YAML value as the fault: nothing else begins between them. */
function isInBlock(line: number, { lines, path }: Fault, text = ''): boolean {
  const begins =
    /\.ya?ml$/.test(path) || text.slice(0, 4) === '---\n' ? /^\s*$|^ *(?:- )?[\w ]+:(?: |$)/ : /^\s*$/;
  return lines.some((own) => {
    const between = text.split('\n').slice(Math.min(own, line), Math.max(own, line));
    return !between.some((each) => begins.test(each));
  });
}

/** Whether the issue stands at the fault: in its block, or at a line that names what the fault took away. */
function placeOf({ path, line, rule }: Issue, fault: Fault, after: LoadedContent): Outcome | undefined {
  const isInFile = path === (fault.moved ?? fault.path);
  if (isInFile && isInBlock(line, fault, after.texts.get(path))) return 'at its line';
  if (fault.removed?.at(-1) === 'placeholders' && rule === 'placeholder-undeclared')
    return 'where it is named';
  // Replies that no page offers any more: which page did, only the one that is gone could say.
  if (fault.removed?.at(-1) === 'replies' && rule === 'reply-without-page') return 'where it is named';
  const text = `${path} ${after.texts.get(path)?.split('\n')[line - 1] ?? ''}`;
  if (fault.lost !== undefined && text.includes(fault.lost)) return 'where it is named';
  return isInFile ? 'in its file' : undefined;
}

const places: readonly Outcome[] = ['at its line', 'where it is named', 'in its file'];

/** What the checks say of the tree with a fault in it and not of the tree: each asked only where those before found nothing. */
async function newIssues(after: LoadedContent, path: string): Promise<Issue[]> {
  const context = checkLoaded(after, today);
  const own = new Map([...after.texts].filter(([each]) => each === path));
  for (const check of [() => context.issues, () => checkLeaks(own), () => checkProse(context)]) {
    const issues = (await check()).filter((issue) => !known.has(identityOf(issue)));
    if (issues.length > 0) return issues;
  }
  return [];
}

async function tryFault(fault: Fault): Promise<Trial> {
  const after = readContent(withFault(tree, fault));
  const issues = await newIssues(after, fault.moved ?? fault.path);
  if (issues.length > 0) {
    const found = new Set(issues.map((issue) => placeOf(issue, fault, after)));
    return { fault, outcome: places.find((place) => found.has(place)) ?? 'elsewhere', issues };
  }
  const reason = findReason(fault, tree, base, after);
  if (reason && reason !== 'unnamed id') return { fault, outcome: reason, issues };
  // What has landed may not be edited at all, which says nothing about the edit.
  if (fault.meant !== undefined) return { fault, outcome: 'missed', issues };
  const [before, now] = [checkLoaded(base, today), checkLoaded(after, today)];
  const compared = [...checkFrozen(before, now), ...checkRemoved(before, now)];
  return { fault, outcome: compared.length > 0 ? 'by comparison' : (reason ?? 'missed'), issues };
}

/** `count` faults: of each operator as many as of another, as far as the content has places for it. */
function chooseFaults(random: () => number): Fault[] {
  const sources = tree.map(({ path, bytes }) => sourceOf(path, Buffer.from(bytes).toString()));
  const slips = Map.groupBy(
    sources.flatMap(({ path, text }) => [...yamlFaults(path, text), ...textFaults(path, text)]),
    ({ operator }) => operator,
  );
  const written: [string, Operator][] = Object.entries({ ...markdownFaults, ...leakFaults, ...fileFaults });
  let rest = count;
  let operators = slips.size + written.length;
  const share = () => Math.ceil(rest / operators--);
  const chosen = [...slips.values()]
    .sort((a, b) => a.length - b.length)
    .flatMap((all) => {
      const some = sample(all, share(), random);
      rest -= some.length;
      return some;
    });
  for (const [operator, make] of written) {
    const wanted = share();
    const texts = new Map<Fault['text'], Fault>();
    for (let tries = 0; tries < 40 * wanted && texts.size < wanted; tries++) {
      const source = pick(sources, random);
      const fault = source && make(source, random);
      if (fault) texts.set(`${fault.path} ${fault.moved} ${fault.text}`, { ...fault, operator });
    }
    rest -= texts.size;
    chosen.push(...texts.values());
  }
  return chosen;
}

beforeAll(async () => {
  const publishing = { path: 'publishing.yaml', bytes: Buffer.from('since: 2023-03-15\n') };
  tree = [...readTree('content'), publishing];
  base = readContent(tree);
  const context = checkLoaded(base, today);
  known = new Set([...context.issues, ...checkProse(context)].map(identityOf));
  trials = [];
  for (const fault of chooseFaults(seededRandom(seed))) trials.push(await tryFault(fault));
}, 600_000);

/** The faults of an outcome, to be read where a test fails. */
function listed(...outcomes: Outcome[]): string[] {
  return trials
    .filter(({ outcome }) => outcomes.includes(outcome))
    .map(({ fault: { operator, path, lines, was }, issues }) => {
      const found = issues.slice(0, 3).map((issue) => `${issue.rule} ${issue.path}:${issue.line}`);
      return `${operator} ${path}:${lines.join(' or ')} (${was}) -> ${found.join(', ') || 'nothing'}`;
    });
}

/** A line an operator: how many of its faults had which outcome. */
function table(): string {
  const rows = Map.groupBy(trials, ({ fault }) => fault.operator);
  return [...rows]
    .map(([operator, own]) => {
      const counts = Map.groupBy(own, ({ outcome }) => outcome);
      return `${operator}: ${[...counts].map(([outcome, all]) => `${all.length} ${outcome}`).join(', ')}`;
    })
    .join('\n');
}

describe('a random single fault in the real content', () => {
  it('is put in about 1,000 times, in more than 40 ways', async ({ annotate }) => {
    await annotate(table());
    const counts = Map.groupBy(trials, ({ outcome }) => outcome);
    await annotate([...counts].map(([outcome, all]) => `${outcome}: ${all.length}`).join(', '));
    expect(trials.length).toBeGreaterThanOrEqual(count * 0.98);
    expect(new Set(trials.map(({ fault }) => fault.operator)).size).toBeGreaterThanOrEqual(40);
  });

  // Each change of the content draws other faults: with other seeds 0 to 2 of 1,000 are missed, and as many named elsewhere.
  const few = (found: string[], permille: number) => (found.length <= (count * permille) / 1000 ? [] : found);

  it('is caught if it matters, but for 3 of 1,000', () => {
    expect(few(listed('missed'), 3)).toEqual([]);
  });

  it('is caught in its file, or where what it took away is named, but for 3 of 1,000', () => {
    expect(few(listed('elsewhere'), 3)).toEqual([]);
  });

  it('is caught in its block, or where what it leaves open ends, but for 3 of 1,000', () => {
    const inFile = listed('in its file').filter((each) => !/^\w+-(?:unclosed|marked) /.test(each));
    expect(few(inFile, 3)).toEqual([]);
  });

  it('goes unseen in the YAML only where the content with it is sound: a few, and never by a slip in the writing', () => {
    const isSound = ({ outcome }: Trial) => ['optional field', 'unnamed id'].includes(outcome);
    const operators = new Set(trials.filter(isSound).map(({ fault }) => fault.operator));
    expect([...operators].filter((name) => !/^(?:id-renamed|key-removed|file-removed)$/.test(name))).toEqual(
      [],
    );
    const unseen = trials.filter((each) => isSound(each) || each.outcome === 'same content');
    expect(unseen.length).toBeLessThan(trials.length / 8);
  });
});
