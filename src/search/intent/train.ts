import { seededRandom, shuffled } from '../../domain/class/seeded-random.ts';
import { featuresOf } from './features.ts';
import { type IntentTable, middle, softmax } from './table.ts';

/** A query as somebody asked it, and the URL of the page that answers it; `noAnswer` where none does. */
export interface Example {
  query: string;
  label: string;
}

/** The most digits of a table. As they are sent, they take about 17 KB. */
const mostCells = 72_000;
const rounds = 15;
const rate = 0.7;
const decay = 2e-4;
/** The weight of the last digit, as a multiple of the weights' standard deviation. */
const widest = 3;
/** How much surer than it learned a table with few steps must be to be as sure. By cross-validation of the examples. */
const sharpening = 1.5;

/** What is being learned. The weights of a bucket for all labels lie side by side, as they are read and changed together. */
interface Model {
  weights: Float64Array;
  /** The sums of the squares of all steps that each weight was to take. */
  squares: Float64Array;
  biases: Float64Array;
}

/** Learns one example: its features, and the number of its label. A function of its own is compiled to run twice as fast. */
function learn({ weights, squares, biases }: Model, features: readonly number[], label: number): void {
  const count = biases.length;
  const share = 1 / Math.sqrt(Math.max(1, features.length));
  const logits = biases.slice();
  for (const bucket of features)
    for (let each = 0, at = bucket * count; each < count; each++, at++)
      logits[each] = (logits[each] ?? 0) + share * (weights[at] ?? 0);
  const errors = softmax(logits);
  errors[label] = (errors[label] ?? 0) - 1;
  for (let each = 0; each < count; each++) biases[each] = (biases[each] ?? 0) - 0.05 * (errors[each] ?? 0);
  for (const bucket of features)
    for (let each = 0, at = bucket * count; each < count; each++, at++) {
      const gradient = (errors[each] ?? 0) * share + decay * (weights[at] ?? 0);
      const square = (squares[at] ?? 0) + gradient * gradient;
      squares[at] = square;
      weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(square);
    }
}

/** Learns a table from examples, always the same one: logistic regression by AdaGrad. Undefined without examples of two labels. */
export function trainIntent(
  examples: readonly Example[],
  stopWords: ReadonlySet<string>,
): IntentTable | undefined {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const count = labels.length;
  if (count < 2) return undefined;
  const buckets = Math.floor(mostCells / count);
  const samples = examples.map(({ query, label }) => ({
    features: [...featuresOf(query, stopWords, buckets)],
    label: labels.indexOf(label),
  }));
  const model: Model = {
    weights: new Float64Array(buckets * count),
    squares: new Float64Array(buckets * count).fill(1e-8),
    biases: new Float64Array(count),
  };
  const random = seededRandom(1);
  for (let round = 0; round < rounds; round++)
    for (const { features, label } of shuffled(samples, random)) learn(model, features, label);
  const { weights, biases } = model;
  const byLabel = weights.map((_, at) => weights[(at % buckets) * count + Math.floor(at / buckets)] ?? 0);
  const deviation = Math.sqrt(byLabel.reduce((sum, each) => sum + each * each, 0) / byLabel.length);
  const step = (widest * deviation) / middle;
  const digit = (weight: number) =>
    String(middle + Math.max(-middle, Math.min(middle, Math.round(weight / step))));
  return {
    labels,
    buckets,
    biases: [...biases].map((bias) => Math.round(bias * 100) / 100),
    step: sharpening * step,
    weights: [...byLabel].map(digit).join(''),
  };
}
