import { findStageMove, moveStage, type Stage, type StageMove, stageText } from './class-stage-view.ts';

const parameter = 'kelas';

/** `<class-stage>`: with `?kelas=1` shows its cases one at a time, large, for a projector. Keeps nothing. */
class ClassStage extends HTMLElement {
  #stage: Stage = { at: 0, isRevealed: false };

  connectedCallback(): void {
    this.addEventListener('click', (event) => this.#click(event));
    this.#dialog?.addEventListener('keydown', (event) => this.#key(event));
    // Esc closes a dialog by itself.
    this.#dialog?.addEventListener('close', () => this.#left());
    addEventListener('popstate', this.#follow);
    this.#follow();
    this.dataset.ready = '';
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#follow);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  get #cases(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.cases [data-case]')];
  }

  /** Opens or closes as the address says. */
  readonly #follow = (): void => {
    const isWanted = new URLSearchParams(location.search).get(parameter) === '1';
    if (isWanted && !this.#dialog?.open) {
      this.#stage = { at: 0, isRevealed: false };
      this.#dialog?.showModal();
      this.#show();
    } else if (!isWanted && this.#dialog?.open) {
      this.#dialog.close();
    }
  };

  #left(): void {
    const url = new URL(location.href);
    if (!url.searchParams.has(parameter)) return;
    url.searchParams.delete(parameter);
    history.replaceState(history.state, '', url);
  }

  #click(event: MouseEvent): void {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-move], [data-leave], [data-open]');
    if (!pressed) return;
    if (pressed.dataset.move) this.#move(pressed.dataset.move as StageMove);
    else if (pressed.hasAttribute('data-leave')) this.#dialog?.close();
    else if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const url = new URL(location.href);
      url.searchParams.set(parameter, '1');
      history.pushState(null, '', url);
      this.#follow();
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // A button or link does its own with these.
    const isControl = (event.target as Element).matches('button, a');
    if (isControl && (event.key === 'Enter' || event.key === ' ')) return;
    const move = findStageMove(event.key);
    if (!move) return;
    event.preventDefault();
    this.#move(move);
  }

  #move(move: StageMove): void {
    this.#stage = moveStage(this.#stage, move, this.#cases.length);
    this.#show();
  }

  #show(): void {
    const { at, isRevealed } = this.#stage;
    const shown = this.#cases[at]?.cloneNode(true);
    const screen = this.querySelector<HTMLElement>('[data-screen]');
    if (!(shown instanceof HTMLElement) || !screen) return;
    const details = shown.querySelector('details');
    const answer = shown.querySelector<HTMLElement>('[data-answer]');
    if (details && answer) details.replaceWith(answer);
    if (answer) answer.hidden = !isRevealed;
    // The answer says each option again, with its reason: both would not fit on a screen.
    const options = shown.querySelector<HTMLElement>('.options');
    if (options) options.hidden = isRevealed;
    screen.replaceChildren(shown);
    screen.scrollTop = 0;
    screen.focus();
    const count = this.#cases.length;
    this.#write('[data-at]', stageText(this.#stage, count));
    this.#write('[data-say]', isRevealed ? 'Jawaban terbuka' : stageText(this.#stage, count));
    this.#write('[data-forward]', isRevealed ? 'Soal berikutnya' : 'Buka jawaban');
    const isLast = at === count - 1;
    for (const [move, isOff] of [
      ['previous', at === 0],
      ['next', isLast],
      ['forward', isLast && isRevealed],
    ] as const) {
      const button = this.querySelector<HTMLButtonElement>(`[data-move="${move}"]`);
      if (button) button.disabled = isOff;
    }
  }

  #write(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element) element.textContent = text;
  }
}

customElements.define('class-stage', ClassStage);
