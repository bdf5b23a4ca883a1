import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { anyFreePort, firstFreePort, HOST, parsePort } from '../../scripts/setup/port.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Takes a port, unless somebody has it already. */
async function take(port: number, host = HOST): Promise<void> {
  const server = createServer();
  servers.push(server);
  await once(server.listen(port, host), 'listening').catch(() => {});
}

describe('the port to serve on', () => {
  it.each([HOST, '0.0.0.0'])('is the next one where a program has it on %s', async (host) => {
    const port = await anyFreePort();
    expect(await firstFreePort(port)).toBe(port);
    await take(port, host);
    expect(await firstFreePort(port)).toBeGreaterThan(port);
  });

  it('is looked for twenty times, and then there is a sentence', async () => {
    const first = Math.min(await anyFreePort(), 65_500);
    for (let port = first; port < first + 20; port++) await take(port);
    const sentence = `None of the ports ${first} to ${first + 19} can be used`;
    await expect(firstFreePort(first)).rejects.toThrow(sentence);
    await expect(firstFreePort(first + 1)).resolves.toBeGreaterThanOrEqual(first + 20);
  });

  it('may be named by PORT, in figures', () => {
    for (const nothing of [undefined, '']) expect(parsePort(nothing, 4321)).toBe(4321);
    for (const value of ['1', '5000', '65535']) expect(parsePort(value, 4321)).toBe(Number(value));
    for (const value of ['abc', '0', '65536', '-1', '80.5', '0x50', ' 80']) {
      expect(() => parsePort(value, 4321)).toThrow(`PORT=${value} is not a port.`);
    }
  });
});
