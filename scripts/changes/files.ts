import { diffLines } from 'diff';
import type { CheckContext } from '../../src/checks/check.ts';
import { fileStem, findVersion } from '../../src/domain/dated/revision-path.ts';
import { unrecorded } from '../../src/schemas/revision-name.ts';
import { type SeenChange, type SeenText, seeFlow, seeLines, seeReply } from './seen.ts';

/**
 * Files that differ, except revisions, and new notes and corrections of pages: a reply or flow as readers see it, unless that stays the
 * same; else the lines that differ. `before` may be the revision before.
 */
export function findOtherFiles(base: CheckContext, head: CheckContext) {
  const isReported = (path: string) => {
    const isCorrection = findVersion(fileStem(path))?.correctedOn !== undefined;
    if (path.startsWith('guide/')) return !isCorrection || !base.paths.has(path);
    return path.startsWith('calibrations/') && !isCorrection && !base.paths.has(path);
  };
  const paths = [...new Set([...base.paths, ...head.paths])].sort();
  return paths
    .filter((path) => !isReported(path) && base.texts.get(path) !== head.texts.get(path))
    .map((path) => ({
      path,
      kind: !base.paths.has(path) ? ('new' as const) : head.paths.has(path) ? 'changed' : 'removed',
      ...compareFile(base.paths.has(path) ? [base, path] : [head, pathBefore(head, path)], [head, path]),
    }));
}

type FileSide = [side: CheckContext, path: string];

function compareFile(before: FileSide, after: FileSide): SeenChange {
  const [old, now] = [before, after].map(([{ texts }, path]) => texts.get(path));
  const seen = { before: see(before), after: see(after) };
  const isRead = (!old || seen.before) && (!now || seen.after);
  if (isRead && seen.before !== seen.after) return seen;
  const runs = diffLines(old ?? '', now ?? '');
  const only = (mark: 'added' | 'removed') =>
    seeLines(runs.map((run) => (run[mark] ? run.value : '')).join(''));
  return { before: old && only('removed'), after: now && only('added') };
}

function see([{ guide }, path]: FileSide): SeenText | undefined {
  const find = <Text extends { path: string }>(all: Iterable<{ revisions: Text[] }>) =>
    [...all].flatMap(({ revisions }) => revisions).find((revision) => revision.path === path);
  const [reply, flow] = [find(guide.replies.values()), find(guide.flows.values())];
  return (reply && seeReply(reply)) ?? (flow && seeFlow(flow));
}

/** The path of what a reply's or flow's revision, or a note's correction, follows; empty where it is the first or none of these. */
function pathBefore({ texts }: CheckContext, path: string): string {
  const [begin] = /^(?:replies|flows)\/[^/]+\/|^calibrations\/[\d-]+/.exec(path) ?? [];
  const key = (file: string) => fileStem(file).replace(unrecorded, '');
  const files = begin ? [...texts.keys()].filter((file) => file.startsWith(begin)) : [];
  const [before = ''] = files
    .filter((file) => key(file) < key(path))
    .sort((a, b) => (key(a) < key(b) ? 1 : -1));
  return before;
}
