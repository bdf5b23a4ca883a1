import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { SetupFailure } from './failure.mjs';

/** The only address that anything here listens on. */
export const HOST = '127.0.0.1';

/** The port that the environment's PORT names; `standard` where it names none. Throws a SetupFailure where it is not a port. */
export function parsePort(value: string | undefined, standard: number): number {
  if (!value) return standard;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65535) return port;
  throw new SetupFailure(
    `PORT=${value} is not a port.`,
    'A port is a whole number from 1 to 65535, such as 4321.',
  );
}

/** The first of the 20 ports from `first` on that a server can listen on. Throws a SetupFailure where there is none. */
export async function firstFreePort(first: number): Promise<number> {
  const last = Math.min(first + 19, 65535);
  for (let port = first; port <= last; port++) {
    try {
      return await listen(port);
    } catch {
      // It is taken, or this user may not open it.
    }
  }
  throw new SetupFailure(
    `None of the ports ${first} to ${last} can be used: each is taken, or this user may not open it.`,
    'Stop a server that you no longer need, or name another first port: PORT=5000 npm start',
  );
}

export const anyFreePort = (): Promise<number> => listen(0);

/** Listens on a port for a moment (0: any). Resolves to the port, or rejects where that is impossible. */
async function listen(port: number): Promise<number> {
  const server = createServer().listen(port, HOST);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return address.port;
}
