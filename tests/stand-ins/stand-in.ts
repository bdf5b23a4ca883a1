import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a stand-in was sent. */
export interface Asked {
  method: string;
  /** From the server's root, decoded, without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON the service is sent.
  body: any;
}

export interface Answered {
  status: number;
  body: unknown;
}

/** What befalls a request. `cut`: the connection ends before or after it was carried out. `never`: it gets no answer. */
export type Mishap = Answered | { cut: 'before' | 'after' } | 'never';

/** A local server that speaks the documented API of a service on the internet, so far as the project uses it. */
export abstract class StandIn {
  /** All that it was asked, in order. */
  readonly asked: Asked[] = [];
  /** What befalls a request; by default nothing. `index` counts from 0 over all that it was asked. */
  befall: (asked: Asked, index: number) => Mishap | undefined = () => undefined;

  // No idle connection is closed: a client whose process was busy meanwhile would send its next request into it.
  readonly #server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>).catch(() => []);
    const { method = '', headers } = request;
    const body = parseBody(Buffer.concat(chunks).toString());
    const asked = { method, path: decodeURIComponent(pathname), query: searchParams, headers, body };
    const mishap = this.befall(asked, this.asked.push(asked) - 1);
    if (mishap === 'never') return;
    const isCut = mishap !== undefined && 'cut' in mishap;
    if (isCut && mishap.cut === 'before') return void response.destroy();
    const answered = mishap && !isCut ? mishap : this.answer(asked);
    if (isCut) return void response.destroy();
    response.writeHead(answered.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answered.body));
  });

  /** Its address, without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  protected abstract answer(asked: Asked): Answered;
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
