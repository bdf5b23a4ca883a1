import { GuideElement } from '../element.ts';
import { moveStage, type Stage, type StageMove, stageKeys, viewStage } from './class-stage-view.ts';

const parameter = 'kelas';
const start: Stage = { at: 0, isRevealed: false };

/** `<class-stage>`: with `?kelas=1` shows its cases one at a time, large, for a projector. Stores nothing. */
class ClassStage extends GuideElement {
  readonly #dialog = this.query('dialog');
  #stage = start;

  override connect(): void {
    const dialog = this.#dialog;
    this.onClick('[data-move]', (button) => this.#move(moveOf(button)));
    this.onClick('[data-leave]', () => dialog.close());
    this.onClick('[data-open]', () => {
      history.pushState(null, '', this.#address('1'));
      this.#followAddress();
    });
    this.listen('keydown', (event) => this.#press(event), dialog);
    // Esc closes a dialog by itself.
    this.listen('close', () => history.replaceState(history.state, '', this.#address()), dialog);
    this.listen('popstate', () => this.#followAddress(), window);
    this.#followAddress();
  }

  /** The cases that are asked today. */
  get #cases(): HTMLElement[] {
    return this.queryAll('.cases [data-case]').filter((each) => !each.closest('[inert]'));
  }

  /** The page's address with the stage open, or without it. */
  #address(value?: string): URL {
    const url = new URL(location.href);
    url.searchParams.delete(parameter);
    if (value) url.searchParams.set(parameter, value);
    return url;
  }

  #followAddress(): void {
    if (new URLSearchParams(location.search).get(parameter) !== '1') {
      this.#dialog.close();
    } else if (!this.#dialog.open) {
      this.#stage = start;
      this.#dialog.showModal();
      this.update();
    }
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // A button or a link has a use of its own for these.
    const isControl = (event.target as Element).matches('button, a');
    if (isControl && (event.key === 'Enter' || event.key === ' ')) return;
    const move = stageKeys[event.key];
    if (!move) return;
    event.preventDefault();
    this.#move(move);
  }

  #move(move: StageMove): void {
    this.#stage = moveStage(this.#stage, move, this.#cases.length);
    this.update();
  }

  override render(): void {
    if (!this.#dialog.open) return;
    const cases = this.#cases;
    const { at, isRevealed } = this.#stage;
    const { place, forward, announcement } = viewStage(this.#stage, cases.length);
    this.setText('[data-at]', place);
    this.setText('[data-forward]', forward);
    this.announce(announcement);
    for (const button of this.queryAll<HTMLButtonElement>('[data-move]')) {
      button.disabled = moveStage(this.#stage, moveOf(button), cases.length) === this.#stage;
    }
    const shown = cases[at]?.cloneNode(true) as HTMLElement;
    const answer = this.query('[data-answer]', shown);
    this.query('details', shown).replaceWith(answer);
    answer.hidden = !isRevealed;
    // The answer says each option again, with its reason: both would not fit on a screen.
    for (const options of this.queryAll('.options', shown)) options.hidden = isRevealed;
    const screen = this.query('[data-screen]');
    screen.replaceChildren(shown);
    screen.scrollTop = 0;
    screen.focus();
  }
}

function moveOf({ dataset }: HTMLElement): StageMove {
  return dataset.move as StageMove;
}

customElements.define('class-stage', ClassStage);
