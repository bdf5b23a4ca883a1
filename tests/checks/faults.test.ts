import { beforeAll, describe, expect, it } from 'vitest';
import { checkLoaded } from '../../src/checks/check-content.ts';
import type { Issue } from '../../src/checks/issue.ts';
import { type LoadedContent, readContent } from '../../src/checks/read/load.ts';
import { type RawFile, readTree } from '../../src/checks/read/read-tree.ts';
import { checkFrozen } from '../../src/checks/revisions/check-frozen.ts';
import { seededRandom } from '../../src/domain/class/seeded-random.ts';
import { type Fault, withFault } from './faults/fault.ts';
import { findReason, type Reason } from './faults/harmless.ts';
import { sample } from './faults/random.ts';
import { textFaults } from './faults/text-faults.ts';
import { yamlFaults } from './faults/yaml-faults.ts';

const today = '2026-01-15';
const seed = 20_231_101;
const perOperator = Number(process.env.FAULTS_PER_OPERATOR ?? 4);

type Outcome = 'exact' | 'where it is named' | 'by comparison' | 'elsewhere' | 'missed' | Reason;

let tree: RawFile[];
let base: LoadedContent;
let tried: { fault: Fault; outcome: Outcome; issues: Issue[] }[];

function errorsIn(loaded: LoadedContent): Issue[] {
  return checkLoaded(loaded, today).issues.filter(({ severity }) => severity === 'error');
}

/** Whether the issue stands at the fault: at its line, or at a line that names what the fault took away. */
function placeOf({ path, line, rule }: Issue, fault: Fault, after: LoadedContent): Outcome | undefined {
  if (path === (fault.moved ?? fault.path) && fault.lines.includes(line)) return 'exact';
  // Replies that no page offers any more: which page did, only the one that is gone could say.
  if (fault.removed?.at(-1) === 'replies' && rule === 'reply-without-page') return 'where it is named';
  if (fault.lost === undefined) return undefined;
  const text = `${path} ${after.texts.get(path)?.split('\n')[line - 1] ?? ''}`;
  return text.includes(fault.lost) ? 'where it is named' : undefined;
}

function outcomeOf(fault: Fault): { outcome: Outcome; issues: Issue[] } {
  const after = readContent(withFault(tree, fault));
  const issues = errorsIn(after);
  if (issues.length > 0) {
    const [place] = issues.flatMap((issue) => placeOf(issue, fault, after) ?? []);
    return { outcome: place ?? 'elsewhere', issues };
  }
  const reason = findReason(fault, tree, base, after);
  if (reason) return { outcome: reason, issues };
  const isFrozen = checkFrozen(checkLoaded(base, today), checkLoaded(after, today)).length > 0;
  return { outcome: isFrozen ? 'by comparison' : 'missed', issues };
}

beforeAll(async () => {
  const publishing = { path: 'publishing.yaml', bytes: Buffer.from('since: 2023-03-15\n') };
  tree = [...readTree('content'), publishing];
  base = readContent(tree);
  const faults = tree.flatMap(({ path, bytes }) => {
    const text = Buffer.from(bytes).toString();
    return [...yamlFaults(path, text), ...textFaults(path, text)];
  });
  const random = seededRandom(seed);
  tried = [...Map.groupBy(faults, ({ operator }) => operator).values()]
    .flatMap((all) => sample(all, perOperator, random))
    .map((fault) => ({ fault, ...outcomeOf(fault) }));
});

/** The faults of an outcome, to be read where a test fails. */
function listed(...outcomes: Outcome[]): string[] {
  return tried
    .filter(({ outcome }) => outcomes.includes(outcome))
    .map(({ fault: { operator, path, lines, was }, issues }) => {
      const found = issues.slice(0, 3).map((issue) => `${issue.rule} ${issue.path}:${issue.line}`);
      return `${operator} ${path}:${lines.join(' or ')} (${was}) -> ${found.join(', ') || 'nothing'}`;
    });
}

describe('a random single fault in the real content', () => {
  it('is put in more than 100 times, in more than 20 ways', async ({ annotate }) => {
    const counts = Map.groupBy(tried, ({ outcome }) => outcome);
    await annotate([...counts].map(([outcome, all]) => `${outcome}: ${all.length}`).join(', '));
    expect(errorsIn(base)).toEqual([]);
    expect(tried.length).toBeGreaterThanOrEqual(100);
    expect(new Set(tried.map(({ fault }) => fault.operator)).size).toBeGreaterThanOrEqual(20);
  });

  it('is caught if it matters', () => {
    expect(listed('missed')).toEqual([]);
  });

  it('is caught at its line, or where what it took away is named', () => {
    expect(listed('elsewhere')).toEqual([]);
  });

  it('goes unseen only where the content with it is sound: a few, and never by a slip in the writing', () => {
    const isSound = ({ outcome }: (typeof tried)[number]) =>
      ['optional field', 'unnamed id'].includes(outcome);
    const operators = new Set(tried.filter(isSound).map(({ fault }) => fault.operator));
    expect([...operators].filter((name) => !/^(?:id-renamed|key-removed|file-removed)$/.test(name))).toEqual(
      [],
    );
    const unseen = tried.filter((each) => isSound(each) || each.outcome === 'same content');
    expect(unseen.length).toBeLessThan(tried.length / 8);
  });
});
