import { withBrowser } from '../setup/with-browser.ts';
import { type Face, installProbe, type Stage } from './probe.ts';
import { readProbe } from './probe-page.ts';
import { slow4G } from './slow-line.ts';
import { type Server, withServer } from './static-server.ts';

/** A way to come to a first search. */
export interface Start {
  name: string;
  dist: string;
  face: Face;
  /** Whether the page had the time to fetch ahead what it fetches when idle. */
  rested: boolean;
}

/** What a first search took: milliseconds since Ctrl+K by stage, and what the server sent for it. */
export interface Measured extends Record<Stage, number> {
  bytesToAnswers: number;
  requestsToAnswers: number;
  bytes: number;
}

/** Longest wait for a search to come to rest, in milliseconds. */
const patience = 60_000;
/** How long a page is left alone that may fetch ahead. */
const rest = 6000;

/** One first search in a browser of its own: a page is read over slow 4G, Ctrl+K, `query` typed at once. */
export async function searchCold({ dist, face, rested }: Start, query: string): Promise<Measured> {
  return withServer(dist, (server) =>
    withBrowser(async (browser) => {
      // The worker that holds the guide comes once a build, after all this: `scripts/hosting/README.md` says what it fetches.
      const page = await browser.newPage({ serviceWorkers: 'block' });
      // Longer than it waits for idleness at most.
      if (!rested) await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
      await page.addInitScript(installProbe, face);
      server.line = slow4G();
      await page.goto(`${server.origin}/pembayaran/bank-transfer/`, { waitUntil: 'load' });
      // A reader at the page: this guide fetches ahead at the first sign of one.
      if (rested) await page.mouse.move(40, 40);
      await page.waitForTimeout(rested ? rest : 500);
      const before = server.sent.length;
      await page.keyboard.press('Control+k');
      await page.keyboard.type(query);
      const until = async (stage: Stage) => {
        await page.waitForFunction(isPainted, { stage, query }, { timeout: patience });
        return sumSince(server, before);
      };
      const toAnswers = await until('answers');
      const inAll = await until('settled');
      const { painted, opened = Number.NaN } = await readProbe(page);
      const timeOf = (stage: Stage) =>
        (painted.findLast((each) => each.stage === stage && each.query === query)?.painted ?? Number.NaN) -
        opened;
      return {
        titles: timeOf('titles'),
        answers: timeOf('answers'),
        settled: timeOf('settled'),
        bytesToAnswers: toAnswers.bytes,
        requestsToAnswers: toAnswers.requests,
        bytes: inAll.bytes,
      };
    }),
  );
}

/** Runs in the page. */
function isPainted({ stage, query }: { stage: Stage; query: string }): boolean {
  const { benchProbe } = window as unknown as { benchProbe: { painted: { stage: Stage; query: string }[] } };
  return benchProbe.painted.some((each) => each.stage === stage && each.query === query);
}

function sumSince({ sent }: Server, before: number): { bytes: number; requests: number } {
  const own = sent.slice(before);
  return { bytes: own.reduce((sum, { bytes }) => sum + bytes, 0), requests: own.length };
}
