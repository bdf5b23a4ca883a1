import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { SetupFailure } from './report.mjs';

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

/** A port that nothing listens on, which the system picks. */
export async function anyFreePort(): Promise<number> {
  await using server = createServer().listen(0, HOST);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
