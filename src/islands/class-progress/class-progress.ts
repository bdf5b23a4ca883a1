import { emptyProgress, type Progress } from '../../domain/class/progress.ts';
import {
  isEmpty,
  mergeProgress,
  progressProblemText,
  readProgress,
  writeProgress,
} from '../../domain/class/progress-file.ts';
import { download } from '../download.ts';
import { GuideElement } from '../element.ts';
import { followDay, readerToday } from '../on-days/follow-day.ts';
import { classOn, mayChange } from './class-day.ts';
import { pruneProgress, viewProgress } from './class-progress-view.ts';
import type { IslandClass } from './island-class.ts';
import { progressStore, storageText } from './progress-store.ts';

/** Largest file that is read, in bytes: an exported one is far smaller. */
const largestFile = 1_000_000;

const badgeClasses = { new: 'badge--past', begun: 'badge--coming', done: 'badge--done' } as const;

/** `<class-progress data-class>`: how far the learner has come; export, import and reset. */
class ClassProgress extends GuideElement {
  readonly #store = progressStore();
  #class: IslandClass = { modules: [] };
  /** Progress read from a file, while the learner decides what to do with it. */
  #offered: Progress = emptyProgress;

  override connect(): void {
    this.#class = this.readData('class');
    if (mayChange(this.#class)) followDay(() => this.update());
    this.listen('change', () => this.update(), this.#store);
    const file = this.query<HTMLInputElement>('[data-file]');
    this.listen('change', () => this.#readFile(file), file);
    this.onClick('[data-import]', () => file.click());
    this.onClick('[data-export]', () => this.#export());
    this.onClick('[data-merge]', () => this.#import(true));
    this.onClick('[data-replace]', () => this.#import(false));
    this.onClick('[data-reset]', () => this.#confirm('reset'));
    this.onClick('[data-reset-yes]', () => {
      this.#store.update(() => emptyProgress);
      this.#finish('Kemajuan dihapus.');
    });
    this.onClick('[data-cancel]', () => this.#finish('Tidak ada yang berubah.'));
  }

  #export(): void {
    const file = new Blob([writeProgress(this.#store.progress)], { type: 'application/json' });
    download(file, `onboarding-${readerToday()}.json`);
    this.#say('Kemajuan diekspor. Simpan berkasnya, lalu impor di perangkat lain.');
  }

  async #readFile(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const text = file.size > largestFile ? '' : await file.text().catch(() => '');
    // The same file may be chosen again.
    input.value = '';
    const read = readProgress(text);
    if (!read.ok) {
      this.#say(`${progressProblemText[read.problem]} Kemajuan di browser ini tidak berubah.`, true);
      return;
    }
    this.#offered = read.progress;
    if (isEmpty(this.#store.progress)) this.#import(false);
    else this.#confirm('import');
  }

  #import(isMerged: boolean): void {
    const offered = this.#offered;
    const merge = (here: Progress) => (isMerged ? mergeProgress(here, offered) : offered);
    this.#store.update((here) => pruneProgress(this.#class, merge(here)));
    this.#finish(isMerged ? 'Kemajuan digabungkan.' : 'Kemajuan diimpor.');
  }

  /** Shows one of the panels that ask for a confirmation, or none. */
  #showPanel(shown?: 'import' | 'reset'): void {
    for (const panel of this.queryAll('[data-confirm]')) panel.hidden = panel.dataset.confirm !== shown;
  }

  #confirm(what: 'import' | 'reset'): void {
    this.#say('');
    this.#showPanel(what);
    this.query(`[data-confirm="${what}"] p`).focus();
  }

  #finish(line: string): void {
    this.#showPanel();
    this.#say(line);
    this.query('[data-import]').focus();
  }

  #say(line: string, hasFailed = false): void {
    this.query('[data-said]').toggleAttribute('data-failed', hasFailed);
    this.setText('[data-said]', line);
  }

  override render(): void {
    const { progress, state } = this.#store;
    const view = viewProgress(classOn(this.#class, readerToday()), progress, readerToday());
    this.setText('[data-storage]', storageText[state]);
    this.setText('[data-total-line]', view.total.line);
    this.setText('[data-review-line]', view.review.line);
    this.setShown('[data-review]', view.review.due > 0);
    const bar = this.query('progress');
    bar.max = Math.max(1, view.total.questions);
    bar.value = view.total.answered;
    const resume = this.query<HTMLAnchorElement>('[data-resume]');
    resume.hidden = !view.resume;
    resume.href = view.resume?.url ?? '';
    resume.textContent = view.resume?.label ?? '';
    const needProgress = this.queryAll<HTMLButtonElement>('[data-export], [data-reset]');
    for (const button of needProgress) button.disabled = view.isEmpty;
    for (const { id, state, label, line, stale, aside } of view.modules) {
      const card = this.query(`[data-module="${id}"]`);
      this.setText('[data-label]', label, card);
      this.setText('[data-line]', line, card);
      this.setText('[data-stale]', stale, card);
      this.setText('[data-aside]', aside, card);
      this.query('[data-label]', card).className = `badge ${badgeClasses[state]}`;
    }
  }
}

customElements.define('class-progress', ClassProgress);
