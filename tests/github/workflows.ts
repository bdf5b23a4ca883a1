import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename } from 'node:path';
import { parse } from 'yaml';

export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

/** A job has steps, or calls a workflow (`uses`). */
export interface Job {
  needs?: string | string[];
  if?: string;
  permissions?: Record<string, string> | undefined;
  environment?: string | { name: string };
  'timeout-minutes'?: number;
  uses?: string;
  with?: Record<string, unknown>;
  secrets?: Record<string, string>;
  env?: Record<string, string>;
  steps?: Step[];
}

export interface Workflow {
  file: string;
  text: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}

/** Every workflow of the repository, by the name of its file. */
export const workflows: Workflow[] = globSync('.github/workflows/*.yml')
  .sort()
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    return { file: basename(path), text, ...(parse(text) as Omit<Workflow, 'file' | 'text'>) };
  });

/** A job by its workflow and id. Throws where there is none. */
export function jobOf(file: string, id: string): Job {
  const job = workflows.find((each) => each.file === file)?.jobs[id];
  if (!job) throw new Error(`There is no job ${id} in ${file}.`);
  return job;
}

/** What GitHub's own parser says is wrong with a workflow. */
export async function faultsOf(text: string): Promise<string[]> {
  // The parser imports its schema as JSON without saying so, which only bundlers understand.
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  });
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
    '@actions/workflow-parser'
  );
  hooks.deregister();
  const { context, value } = parseWorkflow({ name: 'workflow', content: text }, new NoOperationTraceWriter());
  const converted = value && (await convertWorkflowTemplate(context, value));
  const errors = [...context.errors.getErrors(), ...(converted?.errors ?? [])];
  return [...new Set(errors.map((error) => ('Message' in error ? error.Message : error.message)))];
}
