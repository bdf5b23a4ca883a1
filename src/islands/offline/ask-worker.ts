import type { GuideNews, TabQuestion } from '../../offline/manifest.ts';

/** Asks a worker, and resolves with its reply; never, where the worker is gone. */
export function askWorker(worker: ServiceWorker, what: TabQuestion): Promise<GuideNews | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<GuideNews | undefined>) => resolve(data);
    worker.postMessage(what, [port2]);
  });
}
