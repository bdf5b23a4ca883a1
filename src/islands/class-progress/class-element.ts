import { notePasses, type Progress } from '../../domain/class/progress.ts';
import { GuideElement } from '../element.ts';
import { followDay, readerToday } from '../on-days/follow-day.ts';
import { mayChange, modulesOn } from './class-day.ts';
import type { IslandModule } from './island-class.ts';
import { progressStore, storageText } from './progress-store.ts';

/** The base class of the class's elements. Each renders anew when the learner's progress or the class's questions change. */
export abstract class ClassElement extends GuideElement {
  readonly store = progressStore();
  /** The element with the class's data: this one, or one around it. */
  #root: HTMLElement = this;
  #built: IslandModule[] = [];
  /** Whether any module was passed since the page was opened: a reset takes away what was told of it. */
  #hasPassed = false;

  override connect(): void {
    this.#root = this.closest<HTMLElement>('[data-class]') ?? this;
    this.#built = JSON.parse(this.#root.dataset.class ?? '[]');
    if (mayChange(this.#built)) followDay(() => this.update());
    this.listen('change', () => this.#follow(), this.store);
    this.#follow();
  }

  /** The modules with the questions that are asked today. */
  get modules(): IslandModule[] {
    return modulesOn(this.#built, readerToday());
  }

  /** Notes the modules that have been passed, and renders. */
  #follow(): void {
    const note = (progress: Progress) => notePasses(progress, this.modules, readerToday());
    if (note(this.store.progress) === this.store.progress) this.update();
    else this.store.update(note);
  }

  override render(): void {
    this.setText('[data-storage]', storageText[this.store.state], this.#root);
    this.#tellChanges();
  }

  /** Most learners have passed nothing yet, and load nothing for it. */
  async #tellChanges(): Promise<void> {
    this.#hasPassed ||= Object.keys(this.store.progress.passed).length > 0;
    if (!this.#hasPassed) return;
    const { showChangedRules } = await import('./changed-rules.ts');
    showChangedRules(this, this.modules, this.store.progress);
  }
}
