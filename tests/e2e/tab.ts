import { type Browser, chromium } from '@playwright/test';
import { findBrowser, launchOptions } from '../../scripts/setup/chromium.ts';
import { anyFreePort, HOST } from '../../scripts/setup/port.ts';

type Params = Record<string, unknown>;
interface Message {
  id?: number;
  method?: string;
  params?: Params;
  sessionId?: string;
  result?: Params;
  error?: { message: string };
}

/**
 * A tab of a Chromium, driven by its protocol without Playwright. Chromium prerenders nothing while a client is attached to the page and
 * not to its tab, as Playwright is.
 */
export class Tab {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, PromiseWithResolvers<Params> & { sessionId: string | undefined }>();
  #lastId = 0;
  /** The sessions of the tab's pages: that of the open page, then those of prerendered ones. */
  pages: string[] = [];
  /** All events so far, with the session of the page that they are of. */
  readonly events: { method: string; params: Params; sessionId: string | undefined }[] = [];

  /** Opens an empty tab, whose storage and cookies are its own. */
  static async open(port: number): Promise<Tab> {
    const { webSocketDebuggerUrl } = await (await fetch(`http://${HOST}:${port}/json/version`)).json();
    const tab = new Tab(new WebSocket(webSocketDebuggerUrl));
    await new Promise((resolve) => tab.#socket.addEventListener('open', resolve));
    const { browserContextId } = await tab.send('Target.createBrowserContext');
    const { targetId } = await tab.send('Target.createTarget', {
      ...{ url: 'about:blank', width: 1280, height: 800 },
      ...{ browserContextId, forTab: true },
    });
    const { sessionId } = await tab.send('Target.attachToTarget', { targetId, flatten: true });
    const options = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    await tab.send('Target.setAutoAttach', options, `${sessionId}`);
    return tab;
  }

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(data)));
  }

  #receive({ id = 0, method, params = {}, sessionId, result = {}, error }: Message): void {
    const answer = this.#answers.get(id);
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result);
    if (!method) return;
    this.events.push({ method, params, sessionId });
    const { targetInfo, sessionId: page } = params as { targetInfo?: { type: string }; sessionId: string };
    if (method === 'Target.attachedToTarget' && targetInfo?.type === 'page') {
      this.pages.push(page);
      const begin = ['Page.enable', 'Log.enable', 'Network.enable', 'Preload.enable'];
      // A page that is over answers nothing.
      for (const each of [...begin, 'Runtime.runIfWaitingForDebugger'])
        this.send(each, {}, page).catch(() => {});
    }
    if (method === 'Target.detachedFromTarget') {
      this.pages = this.pages.filter((each) => each !== page);
      for (const each of this.#answers.values())
        if (each.sessionId === page) each.reject(new Error('The page is gone.'));
    }
  }

  send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    const answer = { ...Promise.withResolvers<Params>(), sessionId };
    this.#lastId += 1;
    this.#answers.set(this.#lastId, answer);
    this.#socket.send(JSON.stringify({ id: this.#lastId, method, params, sessionId }));
    return answer.promise;
  }

  /** What an expression is in the open page, or in the page with this index. */
  async evaluate<Result>(expression: string, page = 0): Promise<Result> {
    const options = { awaitPromise: true, returnByValue: true, userGesture: page === 0 };
    const answer = await this.send('Runtime.evaluate', { expression, ...options }, this.pages.at(page));
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
    return (answer.result as { value: Result }).value;
  }

  /** Moves the pointer to the first part that a selector names, and returns where that is. */
  async pointAt(selector: string): Promise<Params> {
    const at = await this.evaluate<Params>(`(() => {
      const part = document.querySelector(${JSON.stringify(selector)});
      part.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = part.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
    await this.#mouse('mouseMoved', { x: 0, y: 799 });
    await this.#mouse('mouseMoved', at);
    return at;
  }

  async click(selector: string): Promise<void> {
    const at = await this.pointAt(selector);
    const button = { ...at, button: 'left', clickCount: 1 };
    await this.#mouse('mousePressed', button);
    // It may open a page, and end the session of the one before.
    await this.#mouse('mouseReleased', button).catch(() => {});
  }

  #mouse(type: string, params: Params): Promise<Params> {
    return this.send('Input.dispatchMouseEvent', { type, ...params }, this.pages[0]);
  }

  /** Presses Ctrl and K, which opens search, and types this. */
  async search(text: string): Promise<void> {
    const key = { type: 'rawKeyDown', key: 'k', code: 'KeyK', windowsVirtualKeyCode: 75, modifiers: 2 };
    await this.send('Input.dispatchKeyEvent', key, this.pages[0]);
    await this.send('Input.insertText', { text }, this.pages[0]);
  }
}

/** Starts a Chromium whose tabs `openTab` opens. */
export async function startChromium(): Promise<{ browser: Browser; openTab: () => Promise<Tab> }> {
  const port = await anyFreePort();
  const { args, ...own } = launchOptions(findBrowser());
  const browser = await chromium.launch({ ...own, args: [...args, `--remote-debugging-port=${port}`] });
  return { browser, openTab: () => Tab.open(port) };
}
