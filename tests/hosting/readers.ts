import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './ask.ts';
import { password } from './nginx-server.ts';

/** Agents who open pages without a pause, each page with all that it loads. */
export interface Readers {
  /** Pages that were opened so far, with their files. */
  opened(): number;
  /** Resolves when so many more pages were opened. */
  openMore(pages: number): Promise<void>;
  /** Lets them finish, and gives everything that went wrong. */
  stop(): Promise<string[]>;
}

/** What a page of the guide loads of its own build: bundles, in its markup and in what these import. */
export function bundlesIn(text: string): string[] {
  const names = [...text.matchAll(/(?:\/_astro\/|["'`]\.\/)([\w.-]+\.(?:js|css))/g)];
  return [...new Set(names.map(([, name]) => `/_astro/${name}`))];
}

/**
 * Starts them.
 * @param addresses the pages that they open in turn
 */
export function startReaders(port: number, addresses: readonly string[], count = 12): Readers {
  const wrong: string[] = [];
  let opened = 0;
  let ending = false;
  const read = async (address: string): Promise<string> => {
    try {
      const { status, body } = await ask(port, address, password);
      if (status !== 200 || body.length === 0) wrong.push(`${address}: ${status}, ${body.length} bytes`);
      return body.toString();
    } catch (error) {
      wrong.push(`${address}: ${error instanceof Error ? error.message : error}`);
      return '';
    }
  };
  const reader = async (number: number) => {
    for (let turn = number; !ending; turn++) {
      const page = await read(addresses[turn % addresses.length] ?? '/');
      if (!page.endsWith('</html>') && !page.endsWith('</html>\n')) wrong.push('a page without its end');
      // A phone on a slow line asks for a page's files when the next build is there already.
      await wait(turn % 40);
      await Promise.all(bundlesIn(page).map(read));
      opened += 1;
    }
  };
  const all = Array.from({ length: count }, (_, number) => reader(number));
  return {
    opened: () => opened,
    async openMore(pages) {
      const until = opened + pages;
      while (opened < until) await wait(5);
    },
    async stop() {
      ending = true;
      await Promise.all(all);
      return [...new Set(wrong)];
    },
  };
}
