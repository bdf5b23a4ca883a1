import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { cacheControl, securityHeaders, speculation } from '../../scripts/hosting/headers.ts';
import { HOST } from '../../scripts/setup/port.ts';
import { feedbackRoot, pressPaths, userHeader, whoAddress } from '../../src/domain/feedback/address.ts';

/**
 * What may happen to a guide's server: it serves; nothing comes through; it never answers; it fails; it sends everybody to the login;
 * something between answers everything itself with a page of its own; it refuses everybody (401).
 */
export type Mode = 'up' | 'gone' | 'silent' | 'failing' | 'login' | 'portal' | 'refusing';

/** A server whose folder and mode a test changes while tabs are open. */
export interface SwitchableServer {
  origin: string;
  folder: string;
  mode: Mode;
  /** The instant that its responses have in `Date`, in milliseconds since 1970. */
  now: () => number;
  /** Addresses asked for since the test last emptied the list. */
  asked: string[];
  /** Who is logged in where the host hears back; empty where it doesn't. */
  user: string;
  /** What the host has heard, as its log would have it: the user and the address. */
  heard: string[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');
const loginPage = '<!doctype html><html lang="id"><title>Masuk</title><h1>Masuk dulu</h1></html>';

export async function startServer(folder: string): Promise<SwitchableServer> {
  const held = new Set<ServerResponse>();
  const own: SwitchableServer = {
    origin: '',
    folder,
    mode: 'up',
    now: Date.now,
    asked: [],
    user: '',
    heard: [],
    close: async () => {},
  };
  const send = (
    answer: ServerResponse,
    status: number,
    headers: Record<string, string>,
    body: string | Buffer = '',
  ) => {
    for (const [name, value] of securityHeaders)
      if (name !== 'Strict-Transport-Security') answer.setHeader(name, value);
    answer.setHeader('Date', new Date(own.now()).toUTCString());
    answer.writeHead(status, headers).end(body);
  };
  const html = { 'content-type': 'text/html; charset=utf-8', 'cache-control': cacheControl.refused };
  const server = createServer((request: IncomingMessage, answer: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    own.asked.push(path);
    if (own.mode === 'gone') return request.socket.destroy();
    if (own.mode === 'silent') return held.add(answer);
    if (own.mode === 'failing') return send(answer, 500, html, 'Galat');
    if (own.mode === 'portal' || path === '/masuk/') return send(answer, 200, html, loginPage);
    if (path === '/oauth2/sign_out')
      return send(answer, 200, { ...html, 'clear-site-data': '"cache", "cookies", "storage"' }, loginPage);
    if (own.mode === 'refusing') return send(answer, 401, html, loginPage);
    // As nginx does: a prerender leads to no login.
    if (own.mode === 'login' && request.headers['sec-purpose']) return send(answer, 401, html, loginPage);
    if (own.mode === 'login') return send(answer, 302, { location: '/masuk/' });
    if (own.user && path.startsWith(feedbackRoot)) {
      const isPress = Object.values(pressPaths).some((pattern) => new RegExp(pattern).test(path));
      if (!isPress && path !== whoAddress) return send(answer, 404, html, loginPage);
      // As nginx does: what the guide's own pages fetch counts, and nothing else.
      const { 'sec-fetch-site': site, 'sec-fetch-mode': how, 'sec-fetch-dest': what } = request.headers;
      const counts =
        site === 'same-origin' && how === 'cors' && what === 'empty' && !request.headers['sec-purpose'];
      if (isPress && counts) own.heard.push(`${own.user} ${request.url}`);
      return send(answer, 200, { 'content-type': 'image/gif', [userHeader]: own.user }, pixel);
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body = readFileSync(join(own.folder, file));
      const type =
        path === speculation.path ? speculation.type : (types[extname(file)] ?? 'application/octet-stream');
      if (extname(file) === '.html') answer.setHeader(...speculation.header);
      // What the browser's own cache would give back says nothing of the worker.
      const caching = path === speculation.path ? 'rules' : 'refused';
      send(answer, 200, { 'content-type': type, 'cache-control': cacheControl[caching] }, body);
    } catch {
      send(answer, 404, html, readFileSync(join(own.folder, '404.html')));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const address = server.address();
  own.origin = `http://${HOST}:${typeof address === 'object' ? address?.port : ''}`;
  own.close = () => {
    for (const answer of held) answer.destroy();
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return own;
}
