import { type FlowGraph, findLoops, flowEdges, reachedFrom } from '../../domain/flow/flow-graph.ts';
import { findNearest } from '../../text/nearest.ts';
import { type Check, type CheckContext, errorAt, errorAtKey } from '../check.ts';
import type { Issue } from '../issue.ts';

/** Every flow leads from its first question to each of its outcomes, and round in no circle. */
export const checkFlows: Check = (context) =>
  [...context.content.flows, ...context.fragments.flows].flatMap(
    ({ path, data: { start, steps, outcomes } }) => {
      if (start === undefined || !steps || !outcomes) return [];
      const graph: FlowGraph = {
        start,
        steps: Object.entries(steps).map(([id, { options }]) => ({ id, options })),
        outcomes: Object.keys(outcomes).map((id) => ({ id })),
      };
      const flow = { context, path, graph };
      return [
        ...idIssues(flow),
        ...targetIssues(flow),
        ...optionIssues(flow),
        ...loopIssues(flow),
        ...reachIssues(flow),
      ];
    },
  );

interface Checked {
  context: CheckContext;
  path: string;
  graph: FlowGraph;
}

/** An id is one thing: a step or an outcome, and one option of its step. */
function idIssues({ context, path, graph }: Checked): Issue[] {
  const steps = graph.steps.map(({ id }) => id);
  const twice = graph.outcomes.filter(({ id }) => steps.includes(id));
  return [
    ...twice.map(({ id }) =>
      errorAtKey(context, path, ['outcomes', id], {
        rule: 'duplicate-id',
        what: `ID \`${id}\` dipakai untuk langkah dan juga untuk hasil.`,
        fix: `Beri hasil ini ID lain, misalnya \`hasil-${id}\`, dan ganti juga \`to\` yang menujunya.`,
      }),
    ),
    ...graph.steps.flatMap((step) =>
      step.options.flatMap(({ id }, index) => {
        const first = step.options.findIndex((option) => option.id === id);
        if (first === index) return [];
        return errorAt(context, path, ['steps', step.id, 'options', index, 'id'], {
          rule: 'duplicate-id',
          what: `ID pilihan \`${id}\` sudah dipakai pilihan ke-${first + 1} di langkah \`${step.id}\`.`,
          fix: `Beri ID lain, misalnya \`${id}-${index + 1}\`.`,
        });
      }),
    ),
  ];
}

/** The start is a step, and every option leads to a step or an outcome. */
function targetIssues({ context, path, graph }: Checked): Issue[] {
  const steps = graph.steps.map(({ id }) => id);
  const known = knownIds(graph);
  const mend = (id: string, among: string[], add: string) => {
    const near = findNearest(id, among);
    return near ? `Mungkin maksudnya \`${near}\`.` : add;
  };
  return [
    ...(steps.includes(graph.start)
      ? []
      : [
          errorAt(context, path, ['start'], {
            rule: 'flow-missing-target' as const,
            what: `Langkah pertama \`${graph.start}\` tidak ada di \`steps\`.`,
            fix: mend(graph.start, steps, `Pilih salah satu langkah: ${steps.join(', ')}.`),
          }),
        ]),
    ...graph.steps.flatMap((step) =>
      step.options.flatMap(({ to }, index) =>
        known.includes(to)
          ? []
          : errorAt(context, path, ['steps', step.id, 'options', index, 'to'], {
              rule: 'flow-missing-target',
              what: `Tidak ada langkah atau hasil \`${to}\`.`,
              fix: mend(to, known, `Tulis \`${to}\` di \`steps\` atau \`outcomes\`, atau ganti tujuannya.`),
            }),
      ),
    ),
  ];
}

/** A step asks something that has at least two answers. */
function optionIssues({ context, path, graph }: Checked): Issue[] {
  return graph.steps.flatMap(({ id, options }) => {
    if (options.length === 0) {
      return errorAtKey(context, path, ['steps', id], {
        rule: 'flow-dead-end',
        what: `Langkah \`${id}\` tidak punya pilihan.`,
        fix: 'Tambahkan `options` dengan paling sedikit dua pilihan, atau jadikan langkah ini hasil.',
      });
    }
    if (options.length > 1) return [];
    return errorAtKey(context, path, ['steps', id], {
      rule: 'flow-single-option',
      what: `Langkah \`${id}\` hanya punya satu pilihan.`,
      fix: `Tambahkan pilihan lain, atau hapus langkah ini dan arahkan ke \`${options[0]?.to}\` langsung.`,
    });
  });
}

function loopIssues({ context, path, graph }: Checked): Issue[] {
  return findLoops(graph).map(({ edge, loop }) => {
    const options = graph.steps.find(({ id }) => id === edge.from)?.options ?? [];
    const index = options.findIndex(({ id, to }) => id === edge.option && to === edge.to);
    return errorAt(context, path, ['steps', edge.from, 'options', index, 'to'], {
      rule: 'flow-loop',
      what: `Alur berputar: ${loop.map((id) => `\`${id}\``).join(' → ')}.`,
      fix: 'Arahkan pilihan ini ke langkah lain atau ke hasil.',
    });
  });
}

/**
 * Everything is led to. A misspelled target counts as what it was meant to be, since it has its own error; where
 * that can't be told, nothing is said of what might have been its aim.
 */
function reachIssues({ context, path, graph }: Checked): Issue[] {
  const known = knownIds(graph);
  const steps = graph.steps.map(({ id }) => id);
  const meant = (id: string, among: string[]) => (among.includes(id) ? id : findNearest(id, among));
  const start = meant(graph.start, steps);
  const edges = flowEdges(graph).flatMap((edge) => {
    const to = meant(edge.to, known);
    return to === undefined ? [] : { ...edge, to };
  });
  if (start === undefined || edges.length < flowEdges(graph).length) return [];
  const reached = reachedFrom(start, edges);
  const lost = known.filter((id) => !reached.has(id));
  // What only something lost leads to is lost with it: that is one fault.
  const first = lost.filter((id) => !edges.some(({ from, to }) => to === id && lost.includes(from)));
  return first.map((id) => {
    const isStep = steps.includes(id);
    const kind = isStep ? 'Langkah' : 'Hasil';
    return errorAtKey(context, path, [isStep ? 'steps' : 'outcomes', id], {
      rule: 'flow-unreachable',
      what: `${kind} \`${id}\` tidak dituju pilihan mana pun.`,
      fix: `Tambahkan pilihan dengan \`to: ${id}\` di langkah sebelumnya, atau hapus \`${id}\`.`,
    });
  });
}

function knownIds({ steps, outcomes }: FlowGraph): string[] {
  return [...steps, ...outcomes].map(({ id }) => id);
}
