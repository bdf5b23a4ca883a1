import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One thing that a set-up must do. */
export interface HostCheck {
  /** What is right where nothing is found. */
  title: string;
  /** What an administrator does about a finding; by default, writes the site file again. */
  fix?: string;
  /** The paths that are tried. A check without any doesn't apply to the server. */
  paths: readonly string[];
  /** What is wrong with a path, each to be told after it. */
  find(path: string): Promise<string[]>;
}

/** The server that is verified. */
export interface Server {
  address: URL;
  /** Asks as somebody who isn't logged in. */
  stranger: Ask;
  /** Asks as a reader who is logged in; undefined without a login to try. */
  reader: Ask | undefined;
  /** Asks by http at the same name, at its own port. */
  plain: Ask;
  /** The address that ends the session and has to empty the browser; undefined for a login without one. */
  signOut: string | undefined;
}

/** Whether an answer has a part of a file: any 24 bytes in a row, tried at up to 200 places. */
export function containsPartOf(body: Buffer, content: Buffer): boolean {
  const step = Math.max(24, Math.floor(content.length / 200));
  for (let at = 0; at + 24 <= content.length; at += step) {
    const piece = content.subarray(at, at + 24);
    // What every page of every server begins with says nothing.
    if (!/^\s*<!DOCTYPE html|<html/i.test(piece.toString()) && body.includes(piece)) return true;
  }
  return false;
}

/** An answer as it came over the wire: nothing decompressed, no redirect followed. */
export interface HttpAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for a path exactly as it is written; `fetch` would normalise it first. Rejects where the connection breaks. */
export type Ask = (path: string, headers?: http.OutgoingHttpHeaders, method?: string) => Promise<HttpAnswer>;

const timeout = 20_000;

/** Where to connect instead of an address's own host and port; what is missing is the address's own. */
type Endpoint = Partial<Record<'host' | 'port', string | undefined>>;

/** Asks the server of an address (`https://panduan.example`), which is found at `place`. */
export function makeAsk(address: URL, place: Endpoint = {}, concurrency = 8): Ask {
  const secure = address.protocol === 'https:';
  const { Agent, request } = secure ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const unbracket = (host: string) => host.replace(/^\[|\]$/g, '');
  const hostname = unbracket(address.hostname);
  const target = {
    host: unbracket(place.host || hostname),
    port: place.port || address.port || (secure ? 443 : 80),
    // The certificate must be the name's, wherever the connection goes. An address by number has no name to send.
    ...(secure && !isIP(hostname) && { servername: hostname }),
  };
  return (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const sent = { host: address.host, ...headers };
      const asked = request({ ...target, path, headers: sent, method, agent, timeout }, (answer) => {
        const { statusCode: status = 0, headers } = answer;
        buffer(answer).then((body) => resolve({ status, headers, body }), reject);
      });
      asked.on('timeout', () => asked.destroy(new Error(`no answer within ${timeout / 1000} s`)));
      asked.on('error', reject);
      asked.end();
    });
}
