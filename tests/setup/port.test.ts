import { expect, it } from 'vitest';
import { parsePort } from '../../scripts/setup/port.ts';

it('the port to serve on may be named by PORT, in figures', () => {
  for (const nothing of [undefined, '']) expect(parsePort(nothing, 4321)).toBe(4321);
  for (const value of ['1', '5000', '65535']) expect(parsePort(value, 4321)).toBe(Number(value));
  for (const value of ['abc', '0', '65536', '-1', '80.5', '0x50', ' 80']) {
    expect(() => parsePort(value, 4321)).toThrow(`PORT=${value} is not a port.`);
  }
});
