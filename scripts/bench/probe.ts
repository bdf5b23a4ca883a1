/** How far a search has come: something to choose from, with answers, and nothing more to come. */
export type Stage = 'titles' | 'answers' | 'settled';
export const stages: readonly Stage[] = ['titles', 'answers', 'settled'];

/** A key and when what it asked for was painted, in milliseconds since the page began. */
export interface Painted {
  stage: Stage;
  query: string;
  key: number;
  painted: number;
}

/** What the probe saw; it stands in the page as `window.benchProbe`. */
export interface Probe {
  painted: Painted[];
  /** When Ctrl+K went down first. */
  opened: number | undefined;
}

/** How a search says what it shows: the guide's own, Pagefind's interface in stock Starlight, or a field that is echoed. */
export type Face = 'own' | 'stock' | 'bare';

/**
 * Watches a search from within the page: runs before the page's own scripts, and names nothing outside itself. Painted
 * means that the frame after the change was made, as the task behind its `requestAnimationFrame` sees it. A key whose
 * query was typed on before anything was shown waits for the next query's results, as the person does.
 */
export function installProbe(face: Face): void {
  const probe: Probe = { painted: [], opened: undefined };
  Object.assign(window, { benchProbe: probe });
  const waiting: Record<Stage, number[]> = { titles: [], answers: [], settled: [] };

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key === 'k') probe.opened ??= event.timeStamp;
    if (event.ctrlKey || event.key.length !== 1) return;
    for (const keys of Object.values(waiting)) keys.push(event.timeStamp);
    performance.mark('bench-key');
  };
  addEventListener('keydown', onKey, { capture: true });

  const afterFrame = (run: (time: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => run(performance.now());
      port2.postMessage(null);
    });

  const reached = (): { query: string } & Record<Stage, boolean> => {
    if (face === 'bare') {
      const query = document.querySelector('input')?.value.trim() ?? '';
      const shown = document.querySelector('output')?.textContent?.trim() === query;
      return { query, titles: shown, answers: shown, settled: shown };
    }
    if (face === 'stock') {
      const query =
        document.querySelector<HTMLInputElement>('.pagefind-ui__search-input')?.value.trim() ?? '';
      const message = document.querySelector('.pagefind-ui__message')?.textContent ?? '';
      const shown = message.includes(query) && document.querySelector('.pagefind-ui__result-link') !== null;
      return { query, titles: shown, answers: shown, settled: shown };
    }
    const field = document.querySelector<HTMLInputElement>('dialog[open] input, #page-search');
    const query = field?.value.trim() ?? '';
    const place = field?.closest('dialog, search-page');
    const list = place?.querySelector<HTMLElement>('[data-search-results]');
    const settled = list?.dataset.settled === 'true' && list.dataset.query === query;
    const titles = place?.querySelector('[data-part=status]')?.textContent?.includes(`“${query}”`) ?? false;
    const row = place?.querySelector('[role=row] .answer');
    return { query, titles, answers: titles && (row ? row.textContent !== '' : settled), settled };
  };

  new MutationObserver(() => {
    const state = reached();
    if (state.query === '') return;
    for (const stage of ['titles', 'answers', 'settled'] as const) {
      const keys = waiting[stage];
      if (!state[stage] || keys.length === 0) continue;
      waiting[stage] = [];
      afterFrame((painted) => {
        performance.mark(`bench-${stage}`);
        for (const key of keys) probe.painted.push({ stage, query: state.query, key, painted });
      });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
