import { emptyProgress, type Progress } from '../../domain/class/progress.ts';
import {
  isEmpty,
  mergeProgress,
  progressProblemText,
  readProgress,
} from '../../domain/class/progress-file.ts';
import { readerToday } from '../on-days/follow-day.ts';
import { ClassElement } from './class-element.ts';
import { pruneProgress, viewProgress } from './class-progress-view.ts';
import { exportProgress } from './export-progress.ts';

/** Largest file that is read, in bytes: an exported one is far smaller. */
const largestFile = 1_000_000;

/** `<class-progress data-class>`: how far the learner has come; export, import and reset. */
class ClassProgress extends ClassElement {
  /** Progress read from a file, while the learner decides what to do with it. */
  #offered: Progress = emptyProgress;

  override connect(): void {
    super.connect();
    const file = this.query<HTMLInputElement>('[data-file]');
    this.listen('change', () => this.#readFile(file), file);
    this.onClick('[data-import]', () => file.click());
    this.onClick('[data-export]', () => this.#export());
    this.onClick('[data-merge]', () => this.#import(true));
    this.onClick('[data-replace]', () => this.#import(false));
    this.onClick('[data-reset]', () => this.#finish('', 'reset'));
    this.onClick('[data-reset-yes]', () => {
      this.store.update(() => emptyProgress);
      this.#finish('Kemajuan dihapus.');
    });
    this.onClick('[data-cancel]', () => this.#finish('Tidak ada yang berubah.'));
  }

  #export(): void {
    exportProgress(this.store.progress);
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
    if (isEmpty(this.store.progress)) this.#import(false);
    else this.#finish('', 'import');
  }

  #import(isMerged: boolean): void {
    const offered = this.#offered;
    this.store.update((here) =>
      pruneProgress(this.modules, isMerged ? mergeProgress(here, offered) : offered),
    );
    this.#finish(isMerged ? 'Kemajuan digabungkan.' : 'Kemajuan diimpor.');
  }

  /** Says what was done, or asks for a confirmation in one of the panels. The focus goes along. */
  #finish(line: string, asked?: 'import' | 'reset'): void {
    for (const panel of this.queryAll('[data-confirm]')) panel.hidden = panel.dataset.confirm !== asked;
    this.#say(line);
    this.query(asked ? `[data-confirm="${asked}"] p` : '[data-import]').focus();
  }

  #say(line: string, hasFailed = false): void {
    this.query('[data-said]').toggleAttribute('data-failed', hasFailed);
    this.setText('[data-said]', line);
  }

  override render(): void {
    super.render();
    const { progress } = this.store;
    const { modules, total, resume, review } = viewProgress(this.modules, progress, readerToday());
    this.setText('[data-total-line]', total.line);
    this.setText('[data-review-line]', review.line);
    this.setShown('[data-review]', review.due.length > 0);
    const bar = this.query('progress');
    bar.max = Math.max(1, total.questions);
    bar.value = total.answered;
    const link = this.query<HTMLAnchorElement>('[data-resume]');
    link.hidden = !resume;
    link.href = resume?.url ?? '';
    link.textContent = resume?.label ?? '';
    const needProgress = this.queryAll<HTMLButtonElement>('[data-export], [data-reset]');
    for (const button of needProgress) button.disabled = isEmpty(progress);
    for (const { id, label, badge, line, stale, aside } of modules) {
      const card = this.query(`[data-module="${id}"]`);
      this.query('[data-label]', card).className = `badge badge--${badge}`;
      this.setText('[data-label]', label, card);
      this.setText('[data-line]', line, card);
      this.setText('[data-stale]', stale, card);
      this.setText('[data-aside]', aside, card);
    }
  }
}

customElements.define('class-progress', ClassProgress);
