import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { SetupFailure } from '../../scripts/setup/failure.mjs';
import { anyFreePort, firstFreePort, HOST, isFree, parsePort } from '../../scripts/setup/port.mjs';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

function occupy(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    servers.push(server);
    server.listen(port, host, resolve);
  });
}

describe('the port to serve on', () => {
  it.each([HOST, '0.0.0.0'])('is not one that another program has on %s', async (host) => {
    const port = await anyFreePort();
    expect(await isFree(port)).toBe(true);
    await occupy(port, host);
    expect(await isFree(port)).toBe(false);
  });

  it('is the first free one in a row', async () => {
    const taken = await anyFreePort();
    await occupy(taken, HOST);
    expect(await firstFreePort(taken)).toBeGreaterThan(taken);
    expect(await firstFreePort(4321, async (port) => port > 4323)).toBe(4324);
  });

  it('is looked for twenty times, and then there is a sentence', async () => {
    const asked: number[] = [];
    const none = async (port: number) => {
      asked.push(port);
      return false;
    };
    await expect(firstFreePort(4321, none)).rejects.toThrow('None of the ports 4321 to 4340 can be used');
    expect(asked).toHaveLength(20);
    await expect(firstFreePort(65_530, none)).rejects.toThrow('65530 to 65535');
  });

  it('may be named by PORT', () => {
    expect(parsePort(undefined, 4321)).toBe(4321);
    expect(parsePort('', 4321)).toBe(4321);
    expect(parsePort('5000', 4321)).toBe(5000);
  });

  it.each(['abc', '0', '65536', '-1', '80.5', '0x50', ' 80'])('may not be %o', (value) => {
    expect(() => parsePort(value, 4321)).toThrow(SetupFailure);
  });
});
