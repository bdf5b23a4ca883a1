import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { parse } from 'yaml';

export interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

export interface Job {
  permissions?: Record<string, string> | undefined;
  'timeout-minutes'?: number;
  steps: Step[];
}

export interface Workflow {
  file: string;
  text: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

/** Every workflow of the repository. */
export const workflows: Workflow[] = globSync('.github/workflows/*.yml')
  .sort()
  .map((file) => {
    const text = readFileSync(file, 'utf8');
    return { file, text, ...(parse(text) as Omit<Workflow, 'file' | 'text'>) };
  });

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
