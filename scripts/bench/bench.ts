export interface BenchOptions {
  /** Where sites are built, outside the project. */
  folder: string;
  rounds: number;
  /** The sizes of generated guides, in pages. */
  sizes: readonly number[];
}

/** What `npm run bench -- <name>` runs. It prints its figures as they come. */
export interface Bench {
  name: string;
  what: string;
  run(options: BenchOptions): Promise<void>;
}
