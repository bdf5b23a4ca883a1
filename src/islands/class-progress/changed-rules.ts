import { type Progress, stateOf } from '../../domain/class/progress.ts';
import { formatDate } from '../../domain/dated/iso-date.ts';
import { createElement } from '../create-element.ts';
import type { GuideElement } from '../element.ts';
import type { IslandModule } from './island-class.ts';

/** The rules that changed since the learner passed the module, until their cases are answered again or, without cases, the page is ticked. */
export function viewChangedRules(module: IslandModule, progress: Progress) {
  const passed = progress.passed[module.id];
  const rules = module.changes.flatMap(({ page, title, url, day, summary }) => {
    if (!passed || day <= passed) return [];
    const cases = module.questions.flatMap((question, index) =>
      question.rule.url.startsWith(url) ? { place: index + 1, state: stateOf(progress, question) } : [],
    );
    const again = cases.filter(({ state }) => state === 'stale' || state === 'open');
    const isRead = module.pages.some(({ id, revision }) => id === page && progress.read[id] === revision);
    if (cases.length > 0 ? again.length === 0 : isRead) return [];
    const places = again.map(({ place }) => place).join(', ');
    const todo = places ? `Jawab lagi soal ${places}.` : 'Baca lagi, lalu tandai.';
    return { title, url, text: `, ${formatDate(day, 'short')}: ${summary} ${todo}` };
  });
  const line = passed && rules.length > 0 ? `Berubah sejak modul ini selesai (${formatDate(passed)}):` : '';
  return { line, rules };
}

/** Shows in each `[data-changed-of]` of the element which rules of that module changed. */
export function showChangedRules(
  element: GuideElement,
  modules: readonly IslandModule[],
  progress: Progress,
): void {
  for (const module of modules) {
    const part = element.querySelector(`[data-changed-of="${module.id}"]`);
    if (!part) continue;
    const { line, rules } = viewChangedRules(module, progress);
    element.setText('[data-changed-line]', line, part);
    element.setList(
      '[data-changed-rules]',
      rules,
      ({ title, url, text }) => createElement('li', {}, createElement('a', { href: url }, title), text),
      part,
    );
  }
}
