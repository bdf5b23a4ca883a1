import type { Workspace } from './workspace.ts';

/** What a benchmark is run with. */
export interface BenchContext {
  workspace: Workspace;
  /** Writes to the reader. */
  print(text: string): void;
  /** How often what is timed is repeated. */
  rounds: number;
  /** The sizes of generated guides, in pages. */
  sizes: readonly number[];
}

/** One benchmark: what `npm run bench -- <name>` runs. */
export interface Bench {
  name: string;
  /** What it measures, in a line. */
  what: string;
  run(context: BenchContext): Promise<void>;
}
