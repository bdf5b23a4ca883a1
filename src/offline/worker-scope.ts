// The part of the service worker API that is used here. TypeScript's own library for it (`webworker`) can't be loaded beside `dom`.

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** The tab that a navigation creates or replaces. */
  readonly resultingClientId: string;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

interface Events {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: ExtendableEvent &
    Pick<MessageEvent<unknown>, 'data' | 'ports'> & { source: { id: string } | null };
}

/** The global object of the worker. */
export const scope = globalThis as unknown as {
  readonly clients: { claim(): Promise<void> };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener<Type extends keyof Events>(type: Type, listener: (event: Events[Type]) => void): void;
};
