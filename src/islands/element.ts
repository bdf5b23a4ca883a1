import { whenOpened } from './when-opened.ts';

/** The browser's events, and those that the guide dispatches on the document. */
type Events = HTMLElementEventMap & WindowEventHandlersEventMap & Record<'pins' | 'sign-off', Event>;

/** What each list shows, as JSON. */
const shownItems = new WeakMap<Element, string>();

/**
 * The base class of the guide's custom elements. The build writes all markup. An element finds its parts there, listens in `connect`,
 * writes what its view model says in `render`, and calls `update` whenever its state has changed.
 */
export abstract class GuideElement extends HTMLElement {
  #connection = new AbortController();
  readonly #timers = new Map<string, number>();
  #rendering: Promise<void> | undefined;

  /** Called when the element enters the page and the reader has opened the page, before its first `render`. */
  connect(): void {}

  /** Writes the state into the markup. Called after `connect` and after `update`, by nobody else. */
  render(): void {}

  /** Calls `render` at the end of the present task: once, however often it is called before that. Resolves after it. */
  update(): Promise<void> {
    this.#rendering ??= Promise.resolve().then(() => {
      this.#rendering = undefined;
      if (this.isConnected) this.render();
    });
    return this.#rendering;
  }

  /** Called by the browser. Sets `data-ready` after the first `render`. */
  connectedCallback(): void {
    whenOpened(async () => {
      this.#connection = new AbortController();
      this.connect();
      await this.update();
      this.dataset.ready = '';
    });
  }

  /** Called by the browser. Ends what `listen`, `onClick` and `later` began. */
  disconnectedCallback(): void {
    this.#connection.abort();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** Finds the first part that the selector names, in `root`. Throws where there is none. */
  query<Name extends keyof HTMLElementTagNameMap>(
    selector: Name,
    root?: ParentNode,
  ): HTMLElementTagNameMap[Name];
  query<Part extends Element = HTMLElement>(selector: string, root?: ParentNode): Part;
  query(selector: string, root: ParentNode = this): Element {
    return root.querySelector(selector) ?? this.#fail(selector);
  }

  /** Finds all parts that the selector names, in `root`, in the order of the document. */
  queryAll<Part extends Element = HTMLElement>(selector: string, root: ParentNode = this): Part[] {
    return [...root.querySelectorAll<Part>(selector)];
  }

  /** Finds the field of this name. Throws where there is none. */
  field(name: string): HTMLInputElement {
    return this.query(`[name="${name}"]`);
  }

  /** Reads the named fields of the form, as text. A checkbox is among them only while it is checked. */
  readFields(): Record<string, string> {
    return Object.fromEntries(new FormData(this.query('form'))) as Record<string, string>;
  }

  /** Reads what the server wrote into `data-<name>`, as JSON. Throws where the attribute is missing. */
  readData<Data>(name: string): Data {
    return JSON.parse(this.dataset[name] ?? this.#fail(`data-${name}`));
  }

  #fail(missing: string): never {
    throw new Error(`<${this.localName}> has no ${missing}`);
  }

  /** Listens to `target`, or to the element itself, until the element leaves the page. */
  listen<Type extends keyof Events>(
    type: Type,
    run: (event: Events[Type]) => void,
    target: EventTarget = this,
  ): void {
    target.addEventListener(type, run as EventListener, { signal: this.#connection.signal });
  }

  /**
   * Calls `run` with each clicked part that the selector names, also where the part is added later. Links don't lead on by themselves
   * then, unless they are clicked with Ctrl, Shift, Alt or Cmd: such a click is the browser's.
   */
  onClick(selector: string, run: (part: HTMLElement) => void): void {
    this.listen('click', (event) => {
      const part = (event.target as Element).closest<HTMLElement>(selector);
      if (part instanceof HTMLAnchorElement) {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
      }
      if (part) run(part);
    });
  }

  /** Calls `run` in `ms` milliseconds, unless it is called again with the same name before that. */
  later(name: string, ms: number, run: () => void): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.set(name, window.setTimeout(run, ms));
  }

  /** Has a screen reader say this. The live region is the element's first `[data-announcement]`. */
  announce(text: string): void {
    this.query('[data-announcement]').textContent = text;
  }

  /** Writes the text of a part. The same text isn't written again: a screen reader would say it again. */
  setText(selector: string, text: string, root?: ParentNode): void {
    const part = this.query(selector, root);
    if (part.textContent !== text) part.textContent = text;
  }

  /** Shows or hides a part. Where it is so already, nothing is written: the browser would compute its style again. */
  setShown(selector: string, isShown: boolean, root?: ParentNode): void {
    const part = this.query(selector, root);
    if (part.hidden === isShown) part.hidden = !isShown;
  }

  /**
   * Fills a part with the nodes of each item. An empty part is hidden, since it would be read out as an empty list. The same items as
   * before leave all nodes in place, so that none loses the focus.
   */
  setList<Item>(
    selector: string,
    items: readonly Item[],
    toNodes: (item: Item) => Node | Node[],
    root?: ParentNode,
  ): void {
    const list = this.query(selector, root);
    const json = JSON.stringify(items);
    if (shownItems.get(list) === json) return;
    shownItems.set(list, json);
    list.hidden = items.length === 0;
    list.replaceChildren(...items.flatMap(toNodes));
  }

  /** Says what is wrong with a field, in the last of the lines that describe it. An empty text says that nothing is. */
  setProblem(field: Element, problem: string): void {
    const line = field.getAttribute('aria-describedby')?.split(' ').at(-1);
    if (line) this.setText(`#${line}`, problem);
    if (problem) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
}
