import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { HOST } from '../setup/port.mjs';
import type { Line } from './slow-line.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
const compressible = /^(text|application\/json|image\/svg)/;
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** One answered request, and the bytes sent for it, headings included. */
export interface Sent {
  path: string;
  bytes: number;
}

/** A running server of one folder. */
export interface Server {
  origin: string;
  /** Every answer so far. */
  sent: Sent[];
  /** The line that answers are sent over; undefined: as fast as the machine can. */
  line: Line | undefined;
}

/** Serves `folder` while `use` runs, with brotli or gzip where the browser takes it; over a line only what has a hash in its name may be cached. */
export async function withServer<Result>(
  folder: string,
  use: (server: Server) => Promise<Result>,
): Promise<Result> {
  const own: Server = { origin: '', sent: [], line: undefined };
  const answer = async (url: string, accepts: string, response: ServerResponse): Promise<void> => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://x').pathname)).replace(
      /\/$/,
      '/index.html',
    );
    const type = types[extname(path)] ?? 'application/octet-stream';
    const encoding = !compressible.test(type)
      ? ''
      : accepts.includes('br')
        ? 'br'
        : accepts.includes('gzip')
          ? 'gzip'
          : '';
    const body = await fileOf(join(folder, path), encoding);
    const headers = {
      'content-type': type,
      'content-length': String(body?.length ?? 0),
      'cache-control': own.line
        ? /^\/_astro\//.test(path)
          ? 'max-age=31536000'
          : 'no-store'
        : 'max-age=600',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    };
    const heading = Object.entries(headers).reduce(
      (sum, [name, value]) => sum + name.length + value.length + 4,
      80,
    );
    own.sent.push({ path, bytes: heading + (body?.length ?? 0) });
    await own.line?.delay();
    response.writeHead(body ? 200 : 404, headers);
    if (body && own.line) await own.line.send(body, (piece) => response.write(piece));
    response.end(own.line ? undefined : body);
  };
  const server = createServer((request, response) => {
    answer(request.url ?? '/', String(request.headers['accept-encoding'] ?? ''), response).catch(() =>
      response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const address = server.address();
  own.origin = `http://${HOST}:${typeof address === 'object' ? address?.port : ''}`;
  try {
    return await use(own);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Files as sent, by encoding and path, for as long as the benchmark runs: a host compresses once, not while one waits. */
const files = new Map<string, Promise<Buffer | undefined>>();

function fileOf(file: string, encoding: string): Promise<Buffer | undefined> {
  const key = `${encoding} ${file}`;
  const known = files.get(key) ?? readCompressed(file, encoding);
  files.set(key, known);
  return known;
}

async function readCompressed(file: string, encoding: string): Promise<Buffer | undefined> {
  const body = await readFile(file).catch(() => undefined);
  if (!body || encoding === '') return body;
  return encoding === 'br' ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : zip(body);
}
