import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';

/** An answer as it came over the wire: nothing decompressed, no redirect followed. */
export interface HttpAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for a path exactly as it is written; `fetch` would normalise it first. Rejects where the connection breaks. */
export type Ask = (path: string, headers?: http.OutgoingHttpHeaders, method?: string) => Promise<HttpAnswer>;

/** Where to connect instead of an address's own host and port. */
export interface Endpoint {
  host: string;
  port: number;
}

const timeout = 20_000;

/** Asks the server of an address (`https://panduan.example`), which is found at `place`. The caller ends the process or destroys `agent`. */
export function makeAsk(address: URL, place?: Endpoint, concurrency = 8): Ask {
  const secure = address.protocol === 'https:';
  const { Agent, request } = secure ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const hostname = address.hostname.replace(/^\[|\]$/g, '');
  const target = {
    host: place?.host ?? hostname,
    port: place?.port ?? (Number(address.port) || (secure ? 443 : 80)),
    // The certificate must be the name's, wherever the connection goes. An address by number has no name to send.
    ...(secure && !isIP(hostname) && { servername: hostname }),
  };
  return (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const options = {
        ...target,
        path,
        headers: { host: address.host, ...headers },
        method,
        agent,
        timeout,
      };
      const asked = request(options, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
        );
      });
      asked.on('timeout', () => asked.destroy(new Error(`no answer within ${timeout / 1000} s`)));
      asked.on('error', reject);
      asked.end();
    });
}
