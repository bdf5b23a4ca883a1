import { featuresOf } from './features.ts';

/** The label of the queries that the guide doesn't answer. */
export const noAnswer = '';

/** What features of a query speak for which page, learned from examples. It is published as a file of its own. */
export interface IntentTable {
  /** The URLs of the pages with examples; `noAnswer` for queries that none answers. */
  labels: string[];
  /** The number of buckets, see `featuresOf`. */
  buckets: number;
  /** How much each label is asked for, whatever the words. */
  biases: number[];
  /** The weight that a step of `weights` has. */
  step: number;
  /** A digit for each bucket of each label in turn: `middle` is 0, the digits below it speak against the label. */
  weights: string;
}

/** The digit of a weight of 0. */
export const middle = 3;

/** How likely a query asks for each label, all together 1. */
export type Chances = ReadonlyMap<string, number>;

export function chancesOf(
  query: string,
  { labels, buckets, biases, step, weights }: IntentTable,
  stopWords: ReadonlySet<string>,
): Chances {
  const features = [...featuresOf(query, stopWords, buckets)];
  const scale = step / Math.sqrt(Math.max(1, features.length));
  const logits = Float64Array.from(labels, (_, label) => {
    const start = label * buckets;
    const sum = features.reduce((all, bucket) => all + Number(weights[start + bucket]) - middle, 0);
    return (biases[label] ?? 0) + scale * sum;
  });
  const shares = softmax(logits);
  return new Map(labels.map((label, i) => [label, shares[i] ?? 0]));
}

/** Positive shares of 1 whose logarithms differ as the numbers do. */
export function softmax(logits: Float64Array): Float64Array {
  const most = logits.reduce((one, other) => Math.max(one, other));
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
