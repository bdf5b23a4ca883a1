import type { ModuleResult, ResultView } from './class-result-view.ts';

/** Writes a module's result into its `ModuleResult.astro`. */
export function showModuleResult(root: Element, result: ModuleResult): void {
  showResult(root, result);
  for (const { key, state, label } of result.questions) {
    const row = root.querySelector<HTMLElement>(`[data-result-of="${key}"]`);
    const text = row?.querySelector('[data-state]');
    if (!row || !text) continue;
    row.dataset.tone = state;
    text.textContent = label;
  }
}

/** Writes score, day and what to read again below `root`, in the first places for them. */
export function showResult(root: Element, { score, date, again, againLine }: ResultView): void {
  write(root, '[data-score]', score);
  write(root, '[data-date]', date);
  write(root, '[data-again-line]', againLine);
  const list = root.querySelector<HTMLElement>('[data-again-list]');
  const pattern = root.querySelector('template')?.content.firstElementChild;
  if (!list || !pattern) return;
  // An empty list would be read out as one.
  list.hidden = again.length === 0;
  list.replaceChildren(
    ...again.map(({ title, url }) => {
      const item = pattern.cloneNode(true) as Element;
      const link = item.querySelector('a');
      if (link) {
        link.href = url;
        link.textContent = title;
      }
      return item;
    }),
  );
}

function write(root: Element, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}
