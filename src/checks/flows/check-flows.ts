import { type FlowGraph, findLoops, flowEdges, reachedFrom } from '../../domain/flow/flow-graph.ts';
import { findNearest } from '../../text/nearest.ts';
import { type CheckContext, draftsOf, type Issue, issueAt } from '../check.ts';
import { checkIds } from '../check-ids.ts';
import type { ParsedFile } from '../read/parse-file.ts';
import { chooseNearest, suggestNearest } from '../suggest.ts';

/** Every flow leads from its first question to each of its outcomes, without a loop; each outcome names its rule and a reply. */
export function* checkFlows(context: CheckContext): Iterable<Issue> {
  for (const { file, data } of draftsOf(context, 'flows')) {
    const { start, steps, outcomes } = data;
    for (const [id, { rule, reply }] of Object.entries(outcomes ?? {})) {
      const place = file.locateKey(['outcomes', id]);
      if (rule === undefined) {
        const what = `Hasil \`${id}\` tidak menyebut dasarnya.`;
        yield issueAt(place, 'flow-no-rule', { what, fix: 'Tambahkan `rule: <area>/<halaman>`.' });
      }
      if (reply === undefined) {
        const what = `Hasil \`${id}\` tidak punya balasan.`;
        yield issueAt(place, 'flow-no-reply', { what, fix: 'Tambahkan `reply: <id>`.' });
      }
    }
    if (start === undefined || !steps || !outcomes) continue;
    const graph: FlowGraph = {
      start,
      steps: Object.entries(steps).map(([id, { options }]) => ({ id, options })),
      outcomes: Object.keys(outcomes).map((id) => ({ id })),
    };
    const doubled = graph.outcomes.filter(({ id }) => Object.hasOwn(steps, id));
    for (const { id } of doubled) {
      const what = `ID \`${id}\` dipakai langkah dan hasil.`;
      const fix = `Tulis \`hasil-${id}\` di sini dan di \`to\` yang menujunya.`;
      yield issueAt(file.locateKey(['outcomes', id]), 'duplicate-id', { what, fix });
    }
    for (const step of graph.steps) yield* stepIssues(file, step, knownIds(graph));
    for (const issues of [startIssues, loopIssues, reachIssues]) yield* issues(file, graph);
  }
}

/** A step asks something that has at least two answers with ids of their own, and each leads to a step or an outcome. */
function* stepIssues(file: ParsedFile, { id: step, options }: FlowGraph['steps'][number], known: string[]) {
  const [only] = options;
  const place = file.locateKey(['steps', step]);
  if (!only) {
    const what = `Langkah \`${step}\` tidak punya pilihan.`;
    yield issueAt(place, 'flow-dead-end', { what, fix: 'Tulis paling sedikit dua pilihan di `options`.' });
  } else if (options.length === 1) {
    const what = `Langkah \`${step}\` hanya punya satu pilihan.`;
    const fix = `Tambahkan pilihan, atau arahkan ke \`${only.to}\` langsung.`;
    yield issueAt(place, 'flow-single-option', { what, fix });
  }
  const say = (id: string, first: number) =>
    `ID pilihan \`${id}\` sudah dipakai pilihan ke-${first + 1} di langkah \`${step}\`.`;
  yield* checkIds(file, ['steps', step, 'options'], options, say);
  for (const [index, { to }] of options.entries()) {
    if (known.includes(to)) continue;
    const what = `Tidak ada langkah atau hasil \`${to}\`.`;
    const fix = suggestNearest(to, known, `Tulis \`${to}\` di \`steps\` atau \`outcomes\`.`);
    yield issueAt(file.locate(['steps', step, 'options', index, 'to']), 'flow-missing-target', { what, fix });
  }
}

function* startIssues(file: ParsedFile, { start, steps }: FlowGraph): Iterable<Issue> {
  const ids = steps.map(({ id }) => id);
  if (ids.includes(start)) return;
  const what = `Langkah pertama \`${start}\` tidak ada di \`steps\`.`;
  const fix = suggestNearest(start, ids, chooseNearest(start, ids));
  yield issueAt(file.locate(['start']), 'flow-missing-target', { what, fix });
}

function* loopIssues(file: ParsedFile, graph: FlowGraph): Iterable<Issue> {
  for (const { edge, loop } of findLoops(graph)) {
    const options = graph.steps.find(({ id }) => id === edge.from)?.options ?? [];
    const index = options.findIndex(({ id, to }) => id === edge.option && to === edge.to);
    const what = `Berputar: ${loop.map((id) => `\`${id}\``).join(' → ')}.`;
    const fix = 'Arahkan ke langkah lain atau ke hasil.';
    yield issueAt(file.locate(['steps', edge.from, 'options', index, 'to']), 'flow-loop', { what, fix });
  }
}

/**
 * Every step and outcome can be reached. A misspelled target has its own error, so it counts as the id it is nearest to.
 * Nothing is reported where a target is near none, because it may be the one that is missing.
 */
function* reachIssues(file: ParsedFile, graph: FlowGraph): Iterable<Issue> {
  const known = knownIds(graph);
  const steps = graph.steps.map(({ id }) => id);
  const meant = (id: string, among: string[]) => (among.includes(id) ? id : findNearest(id, among));
  const start = meant(graph.start, steps);
  const edges = flowEdges(graph).flatMap((edge) => {
    const to = meant(edge.to, known);
    return to === undefined ? [] : { ...edge, to };
  });
  if (start === undefined || edges.length < flowEdges(graph).length) return;
  const reached = reachedFrom(start, edges);
  const lost = known.filter((id) => !reached.has(id));
  // What only an unreachable step leads to is the same fault.
  const first = lost.filter((id) => !edges.some(({ from, to }) => to === id && lost.includes(from)));
  for (const id of first) {
    const isStep = steps.includes(id);
    const what = `${isStep ? 'Langkah' : 'Hasil'} \`${id}\` tidak dituju pilihan mana pun.`;
    const fix = `Tambahkan pilihan dengan \`to: ${id}\`, atau hapus.`;
    yield issueAt(file.locateKey([isStep ? 'steps' : 'outcomes', id]), 'flow-unreachable', { what, fix });
  }
}

function knownIds({ steps, outcomes }: FlowGraph): string[] {
  return [...steps, ...outcomes].map(({ id }) => id);
}
