import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { contentType } from '../../src/offline/address.ts';
import { anyFreePort, HOST } from '../setup/port.ts';

/** What browsers' tools call slow 4G: milliseconds there and back, and bytes a second. */
const slow4G = { roundTrip: 150, width: 1_600_000 / 8 };
/** Bytes that are sent in one go: a few packets. */
const pieceLength = 4 * 1460;

/**
 * Serves `folder` while `use` runs, with brotli, over slow 4G if `slow`; `sent` has the bytes of each answer's body so far.
 * The browser may cache only what has a hash in its name. The server slows itself down, because Chromium's own emulation
 * leaves out what a worker fetches.
 */
export async function withServer<Result>(
  folder: string,
  slow: boolean,
  use: (server: { origin: string; sent: number[] }) => Promise<Result>,
): Promise<Result> {
  const sent: number[] = [];
  let freeAt = 0;
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname.replace(/\/$/, '/index.html');
    const type = contentType(path);
    // A host compresses texts.
    const isText = type.includes('charset');
    const reading = readAsSent(join(folder, path), isText);
    if (slow) await wait(slow4G.roundTrip);
    const body = await reading;
    sent.push(body?.length ?? 0);
    if (!body) return response.writeHead(404).end();
    response.setHeader('content-type', type);
    if (isText) response.setHeader('content-encoding', 'br');
    response.setHeader('cache-control', path.startsWith('/_astro/') ? 'max-age=31536000' : 'no-store');
    for (let start = 0; start < body.length; start += pieceLength) {
      const piece = body.subarray(start, start + pieceLength);
      freeAt = Math.max(freeAt, performance.now()) + (1000 * piece.length) / slow4G.width;
      if (slow) await wait(freeAt - performance.now());
      response.write(piece);
    }
    return response.end();
  });
  const port = await anyFreePort();
  await new Promise<void>((resolve) => server.listen(port, HOST, resolve));
  try {
    return await use({ origin: `http://${HOST}:${port}`, sent });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Files as sent, by path, for as long as the benchmark runs: a host compresses once, not while a reader waits. */
const files = new Map<string, Promise<Buffer | undefined>>();

function readAsSent(file: string, compress: boolean): Promise<Buffer | undefined> {
  return files.getOrInsertComputed(file, async () => {
    const body = await readFile(file).catch(() => undefined);
    return body && compress ? promisify(brotliCompress)(body) : body;
  });
}
