import { connect, createServer } from 'node:net';
import { SetupFailure } from './failure.mjs';

/** The only address anything here listens on. */
export const HOST = '127.0.0.1';

/** How many ports in a row are tried. */
const TRIES = 20;

/**
 * The first port to try, from the environment's PORT.
 * @param {string | undefined} value
 * @param {number} standard used when there is no value
 * @returns {number}
 * @throws {SetupFailure} when it is no port number
 */
export function parsePort(value, standard) {
  if (value === undefined || value === '') return standard;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65535) return port;
  throw new SetupFailure(
    `PORT=${value} is not a port.`,
    'A port is a whole number from 1 to 65535, such as 4321.',
  );
}

/**
 * The first port that nobody uses.
 * @param {number} first
 * @param {(port: number) => Promise<boolean>} free
 * @returns {Promise<number>}
 * @throws {SetupFailure} when none of the 20 from `first` on is free
 */
export async function firstFreePort(first, free = isFree) {
  const last = Math.min(first + TRIES - 1, 65535);
  for (let port = first; port <= last; port++) {
    if (await free(port)) return port;
  }
  throw new SetupFailure(
    `None of the ports ${first} to ${last} can be used: each is taken, or this user may not open it.`,
    'Stop a server that you no longer need, or name another first port: PORT=5000 npm start',
  );
}

/**
 * Whether nobody answers on a port and it can be opened. Both are asked: macOS lets one open a port on 127.0.0.1 that
 * another program has on all addresses.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function isFree(port) {
  return !(await answers(port)) && (await opens(port));
}

/**
 * A free port that the system picks.
 * @returns {Promise<number>}
 */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: HOST, timeout: 1000 });
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** @param {number} port @returns {Promise<boolean>} */
function opens(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });
}
