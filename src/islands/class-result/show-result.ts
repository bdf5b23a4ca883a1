import type { GuideElement } from '../element.ts';
import type { ModuleResult, ResultView } from './class-result-view.ts';

/** Writes a module's result into its `ModuleResult.astro` in `element`. */
export function showModuleResult(element: GuideElement, result: ModuleResult): void {
  const selector = `[data-module-result="${result.id}"]`;
  showResult(element, result, selector);
  const root = element.query(selector);
  // A question that has stepped aside since the build has no result.
  for (const row of element.queryAll('[data-result-of]', root)) row.hidden = true;
  for (const { key, state, label } of result.questions) {
    const row = element.query(`[data-result-of="${key}"]`, root);
    row.hidden = false;
    row.dataset.tone = state;
    element.setText('[data-state]', label, row);
  }
}

/** Writes score, day and what to read again into the `ResultSummary.astro` below the part that `selector` names. */
export function showResult(element: GuideElement, result: ResultView, selector: string): void {
  const { score, date, again, againLine } = result;
  const root = element.query(selector);
  element.setText('[data-score]', score, root);
  element.setText('[data-date]', date, root);
  element.setText('[data-again-line]', againLine, root);
  element.setList(
    '[data-again-list]',
    again,
    ({ title, url }) => {
      const item = element.query('template').content.cloneNode(true) as DocumentFragment;
      const link = element.query('a', item);
      link.href = url;
      link.textContent = title;
      return item;
    },
    root,
  );
}
