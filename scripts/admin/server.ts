import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { HOST } from '../setup/port.ts';
import { type ApiRequest, findRefusal, type Situation } from './guard.ts';
import { adminRequire } from './install.ts';
import { headers } from './policy.ts';
import { Queue } from './queue.ts';

type Next = () => void;
type Handler = (
  request: IncomingMessage & { body?: ApiRequest },
  response: ServerResponse,
  next: Next,
) => void;

/** The web framework of decap-server, as far as it is used here. */
interface Express {
  (): RequestListener & { use(...parts: (string | Handler)[]): void; disable(setting: string): void };
  json(options: { limit: string }): Handler;
  static(folder: string): Handler;
}

/** What the server asks for anew with every request: the repository changes under it. */
export interface Sources {
  situation(): Situation;
  /** The editor's `config.yml`. */
  config(): Promise<string>;
}

/**
 * Serves the editor in `folder` and saves to the git repository `root`, on this machine only: the address is loopback, and a
 * page of another site can't use it. Resolves to what stops it.
 */
export async function serveAdmin(
  folder: string,
  root: string,
  port: number,
  sources: Sources,
): Promise<() => Promise<void>> {
  const express = adminRequire('express') as Express;
  const { registerLocalGit } = adminRequire('decap-server/dist/middlewares') as {
    registerLocalGit(app: unknown, options: { logLevel: string }): Promise<void>;
  };
  const app = express();
  app.disable('x-powered-by');
  app.use(onlyOwn(port));
  const queue = new Queue();
  const oneByOne: Handler = (_request, response, next) => {
    void queue.turn().then((end) => {
      // Whoever left while waiting would never end the turn.
      if (response.closed) return end();
      response.once('close', end);
      next();
    });
  };
  app.use('/config.yml', oneByOne, (_request, response) => {
    sources.config().then(
      (config) => response.setHeader('content-type', 'text/yaml; charset=utf-8').end(config),
      (error) => refuse(response, 500, String(error)),
    );
  });
  app.use('/api/v1', express.json({ limit: '5mb' }), oneByOne, guard(sources));
  process.env.GIT_REPO_DIRECTORY = root;
  await registerLocalGit(app, { logLevel: 'error' });
  app.use(express.static(folder));
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, HOST, resolve);
  });
  return () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
}

/** Turns away what another site could send: a foreign name for this address, a foreign origin, a form's encoding. */
function onlyOwn(port: number): Handler {
  const hosts = [`${HOST}:${port}`, `localhost:${port}`];
  return ({ method, headers: sent }, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!hosts.includes(sent.host ?? '')) return refuse(response, 403, 'Alamat ini bukan milik editor.');
    const reads = method === 'GET' || method === 'HEAD';
    if (reads) return next();
    const own = hosts.some((host) => sent.origin === `http://${host}`);
    const isJson = sent['content-type']?.startsWith('application/json');
    return own && isJson ? next() : refuse(response, 403, 'Permintaan ini tidak datang dari editor.');
  };
}

function guard(sources: Sources): Handler {
  return ({ body }, response, next) => {
    // A failure to look at the repository is a failure of the request, not of the server.
    const refusal = (async () => findRefusal(body ?? {}, sources.situation()))();
    refusal.then(
      (refusal) => (refusal === undefined ? next() : refuse(response, 422, refusal)),
      (error) => refuse(response, 500, String(error)),
    );
  };
}

function refuse(response: ServerResponse, status: number, error: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify({ error }));
}
