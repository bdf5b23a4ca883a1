import { emptyProgress, type Progress } from '../../domain/class/progress.ts';
import {
  isEmpty,
  mergeProgress,
  progressProblemText,
  readProgress,
  writeProgress,
} from '../../domain/class/progress-file.ts';
import { jakartaDate } from '../../domain/dated/iso-date.ts';
import { download } from '../download.ts';
import { pruneProgress, viewProgress } from './class-progress-view.ts';
import type { IslandClass } from './island-class.ts';
import { keepingText, progressStore } from './progress-store.ts';

/** A file larger than this isn't one of ours, and would only take long to read. */
const largestFile = 1_000_000;

const toneOf = { new: 'badge--past', begun: 'badge--coming', done: 'badge--done' } as const;

/** `<class-progress data-class>`: how far the learner has come; export, import and reset. */
class ClassProgress extends HTMLElement {
  readonly #store = progressStore();
  #class: IslandClass | undefined;
  /** What a file held, while the learner decides what to do with it. */
  #offered: Progress | undefined;
  #unlisten: (() => void) | undefined;

  connectedCallback(): void {
    this.#class = JSON.parse(this.dataset.class ?? '');
    this.addEventListener('click', (event) => this.#click(event));
    this.#file?.addEventListener('change', () => void this.#take());
    this.#unlisten = this.#store.listen(() => this.#show());
    this.#show();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    this.#unlisten?.();
  }

  get #file(): HTMLInputElement | null {
    return this.querySelector('[data-file]');
  }

  #click(event: MouseEvent): void {
    const pressed = (event.target as Element).closest('button');
    if (!pressed) return;
    if (pressed.hasAttribute('data-export')) this.#export();
    else if (pressed.hasAttribute('data-import')) this.#file?.click();
    else if (pressed.hasAttribute('data-merge')) this.#import(true);
    else if (pressed.hasAttribute('data-replace')) this.#import(false);
    else if (pressed.hasAttribute('data-reset')) this.#ask('reset');
    else if (pressed.hasAttribute('data-reset-yes')) {
      this.#store.update(() => emptyProgress);
      this.#settle('Kemajuan dihapus.');
    } else if (pressed.hasAttribute('data-cancel')) {
      this.#settle('Tidak ada yang berubah.');
    }
  }

  #export(): void {
    const file = new Blob([writeProgress(this.#store.progress)], { type: 'application/json' });
    download(file, `onboarding-${jakartaDate(Date.now())}.json`);
    this.#say('Kemajuan diekspor. Simpan berkasnya, lalu impor di perangkat lain.');
  }

  async #take(): Promise<void> {
    const file = this.#file?.files?.[0];
    if (!file) return;
    const isTooLarge = file.size > largestFile;
    const text = isTooLarge ? '' : await file.text().catch(() => '');
    // The same file may be chosen again.
    if (this.#file) this.#file.value = '';
    const read = readProgress(text);
    if (!read.ok) {
      this.#say(`${progressProblemText[read.problem]} Kemajuan di browser ini tidak berubah.`, true);
      return;
    }
    this.#offered = read.progress;
    if (isEmpty(this.#store.progress)) this.#import(false);
    else this.#ask('import');
  }

  #import(isMerged: boolean): void {
    const offered = this.#offered;
    const known = this.#class;
    if (!offered || !known) return;
    this.#store.update((here) => pruneProgress(known, isMerged ? mergeProgress(here, offered) : offered));
    this.#settle(isMerged ? 'Kemajuan digabungkan.' : 'Kemajuan diimpor.');
  }

  #ask(what: 'import' | 'reset'): void {
    this.#say('');
    for (const panel of this.querySelectorAll<HTMLElement>('[data-confirm]')) {
      panel.hidden = panel.dataset.confirm !== what;
    }
    this.querySelector<HTMLElement>(`[data-confirm="${what}"] p`)?.focus();
  }

  #settle(line: string): void {
    this.#offered = undefined;
    for (const panel of this.querySelectorAll<HTMLElement>('[data-confirm]')) panel.hidden = true;
    this.#say(line);
    this.querySelector<HTMLElement>('[data-import]')?.focus();
  }

  #say(line: string, hasFailed = false): void {
    const said = this.querySelector('[data-said]');
    said?.toggleAttribute('data-failed', hasFailed);
    if (said) said.textContent = line;
  }

  #show(): void {
    if (!this.#class) return;
    const { progress, keeping } = this.#store;
    const view = viewProgress(this.#class, progress, jakartaDate(Date.now()));
    this.#write(this, '[data-keeping]', keepingText[keeping]);
    this.#write(this, '[data-total-line]', view.total.line);
    this.#write(this, '[data-review-line]', view.review.line);
    const bar = this.querySelector('progress');
    if (bar) {
      bar.max = Math.max(1, view.total.questions);
      bar.value = view.total.answered;
    }
    const resume = this.querySelector<HTMLAnchorElement>('[data-resume]');
    if (resume) {
      resume.hidden = !view.resume;
      resume.href = view.resume?.url ?? '';
      resume.textContent = view.resume?.label ?? '';
    }
    this.#reveal('[data-review]', view.review.due > 0);
    for (const selector of ['[data-export]', '[data-reset]']) {
      const button = this.querySelector<HTMLButtonElement>(selector);
      if (button) button.disabled = view.isEmpty;
    }
    for (const { id, state, label, line, stale } of view.modules) {
      const card = this.querySelector<HTMLElement>(`[data-module="${id}"]`);
      if (!card) continue;
      this.#write(card, '[data-label]', label);
      this.#write(card, '[data-line]', line);
      this.#write(card, '[data-stale]', stale);
      const badge = card.querySelector('[data-label]');
      badge?.classList.remove(...Object.values(toneOf));
      badge?.classList.add(toneOf[state]);
    }
  }

  #reveal(selector: string, isShown: boolean): void {
    const element = this.querySelector<HTMLElement>(selector);
    if (element) element.hidden = !isShown;
  }

  #write(root: Element, selector: string, text: string): void {
    const element = root.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }
}

customElements.define('class-progress', ClassProgress);
